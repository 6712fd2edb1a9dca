package org.fengqiao.supervision.board;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Lets someone who logged in at the board be the same actor as with a token: unit and division stand in the access token
 * only, which has been verified when its roles were read.
 */
@ApplicationScoped
class BoardIdentity implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        AccessTokenCredential access = identity.getCredential(AccessTokenCredential.class);
        boolean loggedIn = identity.getCredential(IdTokenCredential.class) != null && access != null;
        return Uni.createFrom().item(loggedIn ? withActor(identity, access.getToken()) : identity);
    }

    private static SecurityIdentity withActor(SecurityIdentity identity, String token) {
        try {
            var claims = new JwtConsumerBuilder()
                    .setSkipSignatureVerification()
                    .setSkipAllValidators()
                    .build()
                    .processToClaims(token);
            return QuarkusSecurityIdentity.builder(identity)
                    .setPrincipal(new DefaultJWTCallerPrincipal(token, "JWT", claims))
                    .build();
        } catch (InvalidJwtException e) {
            throw new AuthenticationFailedException(e);
        }
    }
}
