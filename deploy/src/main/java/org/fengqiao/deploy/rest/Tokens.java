package org.fengqiao.deploy.rest;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Signs people and systems in at Keycloak, each once, and keeps them signed in. */
public final class Tokens {
    private static final int SIGNING_IN_AT_ONCE = 3;

    private final Rest rest;
    private final URI endpoint;
    private final Semaphore doors = new Semaphore(SIGNING_IN_AT_ONCE);
    private final Map<String, Token> signedIn = new ConcurrentHashMap<>();

    /** For the accounts of one realm. */
    public Tokens(Rest rest, URI keycloak, String realm) {
        this.rest = rest;
        this.endpoint = keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token");
    }

    /** A person at a front end. */
    public Token person(String username, String password, String client) {
        return kept(
                username,
                () -> session(Map.of(
                        "grant_type", "password", "client_id", client, "username", username, "password", password)));
    }

    /** A system with a secret of its own. */
    public Token system(String client, String secret) {
        return kept(
                "client:" + client,
                () -> session(
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)));
    }

    private Token kept(String key, Supplier<Token> session) {
        return signedIn.computeIfAbsent(key, ignored -> session.get());
    }

    private Token session(Map<String, String> credentials) {
        return new Session(credentials, form -> {
            doors.acquireUninterruptibly();
            try {
                return rest.send(Call.post("sign in", endpoint, new Form(form)));
            } finally {
                doors.release();
            }
        });
    }
}
