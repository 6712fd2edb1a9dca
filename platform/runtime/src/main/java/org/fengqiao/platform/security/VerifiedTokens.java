package org.fengqiao.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a minute that a bearer token was found genuine, because people send the same one with every request and
 * its signature costs more than all else that is checked. A token that has run out is never remembered any more.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    private static final int MOST = 10_000;

    /** A key that Keycloak withdraws is believed so long at most. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Cache<String, SecurityIdentity> genuine =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    private final InstantSource clock;

    // Keycloak's tokens know nothing of simulated time.
    VerifiedTokens() {
        this(InstantSource.system());
    }

    VerifiedTokens(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Asked before OpenID Connect, which is asked next when there is no answer. */
    @Override
    public int priority() {
        return SYSTEM_FIRST + 100;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        SecurityIdentity known = request.getToken() instanceof AccessTokenCredential credential
                ? genuine.getIfPresent(credential.getToken())
                : null;
        return Uni.createFrom().item(known != null && isValid((JsonWebToken) known.getPrincipal()) ? known : null);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        // Of a login at a page the principal is another token than the one that is sent: it is not remembered.
        if (identity.getPrincipal() instanceof JsonWebToken token
                && identity.getCredential(AccessTokenCredential.class) instanceof AccessTokenCredential sent
                && sent.getToken().equals(token.getRawToken())) {
            genuine.asMap().computeIfAbsent(sent.getToken(), t -> withoutRequest(identity));
        }
        return Uni.createFrom().item(identity);
    }

    /** The identity without its attributes, because one of them is the whole request with its body. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles())
                .build();
    }

    private boolean isValid(JsonWebToken token) {
        return clock.instant().getEpochSecond() < token.getExpirationTime();
    }
}
