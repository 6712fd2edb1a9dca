package org.fengqiao.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The account of the running request. */
@RequestScoped
public class CurrentActor {

    private final SecurityIdentity identity;
    private Actor actor;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The account; read from the token once per request. */
    public Actor get() {
        if (actor == null) {
            actor = read();
        }
        return actor;
    }

    private Actor read() {
        Set<Role> roles = identity.getRoles().stream()
                .flatMap(name -> Role.of(name).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            String name =
                    identity.isAnonymous() ? "citizen" : identity.getPrincipal().getName();
            return new Actor(name, name, roles, null, null);
        }
        String username = token.getClaim("preferred_username");
        return new Actor(
                token.getSubject(),
                username == null ? token.getSubject() : username,
                roles,
                token.getClaim("unit"),
                token.getClaim("division"));
    }
}
