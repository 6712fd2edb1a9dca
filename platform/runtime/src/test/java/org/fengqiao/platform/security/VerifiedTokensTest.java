package org.fengqiao.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final VerifiedTokens tokens = new VerifiedTokens(time::get);

    @Test
    void shouldKnowATokenThatWasFoundGenuine() {
        SecurityIdentity genuine = identity("a.b.c", "a.b.c");

        verified(genuine);

        SecurityIdentity known = known("a.b.c");
        assertThat(known.getPrincipal()).isSameAs(genuine.getPrincipal());
        assertThat(known.getRoles()).isEqualTo(genuine.getRoles());
        assertThat(known.getAttributes()).as("nothing of the request is kept").isEmpty();
    }

    @Test
    void shouldNotKnowATokenWithAnotherSignature() {
        verified(identity("a.b.c", "a.b.c"));

        assertThat(known("a.b.x")).isNull();
    }

    @Test
    void shouldForgetATokenThatHasRunOut() {
        verified(identity("a.b.c", "a.b.c"));

        time.set(NOW.plusSeconds(300));

        assertThat(known("a.b.c")).isNull();
    }

    @Test
    void shouldNotRememberWhoLoggedInAtAPage() {
        verified(identity("id.b.c", "a.b.c"));

        assertThat(known("a.b.c")).isNull();
        assertThat(known("id.b.c")).isNull();
    }

    @Test
    void shouldBeAskedBeforeWhoeverChecksSignatures() {
        IdentityProvider<TokenAuthenticationRequest> usual = new IdentityProvider<>() {
            @Override
            public Class<TokenAuthenticationRequest> getRequestType() {
                return TokenAuthenticationRequest.class;
            }

            @Override
            public Uni<SecurityIdentity> authenticate(
                    TokenAuthenticationRequest request, AuthenticationRequestContext context) {
                return Uni.createFrom().nullItem();
            }
        };

        assertThat(tokens.priority()).isGreaterThan(usual.priority());
    }

    private void verified(SecurityIdentity identity) {
        assertThat(tokens.augment(identity, null).await().indefinitely()).isSameAs(identity);
    }

    private SecurityIdentity known(String token) {
        return tokens.authenticate(new TokenAuthenticationRequest(new AccessTokenCredential(token)), null)
                .await()
                .indefinitely();
    }

    private static SecurityIdentity identity(String principal, String sent) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(principal))
                .addCredential(new AccessTokenCredential(sent))
                .addRole("clerk")
                .addAttribute("request", "with its body")
                .build();
    }

    private record Token(String raw) implements JsonWebToken {

        @Override
        public String getName() {
            return "clerk";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) Map.of(Claims.raw_token.name(), raw, Claims.exp.name(), NOW.getEpochSecond() + 300)
                    .get(name);
        }
    }
}
