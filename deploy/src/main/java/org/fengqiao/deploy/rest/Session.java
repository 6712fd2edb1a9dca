package org.fengqiao.deploy.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.deploy.Trouble;

/** One signed-in account; renews its token shortly before it runs out. */
final class Session implements Token {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** Sends a form to the token endpoint. */
    interface Endpoint {
        Answer grant(Map<String, String> form);
    }

    private final Map<String, String> credentials;
    private final Endpoint endpoint;
    private final ReentrantLock lock = new ReentrantLock();
    private String access;
    private String refresh;
    private long expires;

    Session(Map<String, String> credentials, Endpoint endpoint) {
        this.credentials = credentials;
        this.endpoint = endpoint;
    }

    @Override
    public String value() {
        lock.lock();
        try {
            if (access == null || System.nanoTime() - expires > 0) {
                renew();
            }
            return access;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void refused(String value) {
        lock.lock();
        try {
            if (value.equals(access)) {
                access = null;
                refresh = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private void renew() {
        var answer = refresh == null ? endpoint.grant(credentials) : endpoint.grant(refreshing());
        if (!answer.ok() && refresh != null) {
            answer = endpoint.grant(credentials);
        }
        if (!answer.ok()) {
            throw new Trouble("Keycloak does not let in " + account() + ": " + answer.status() + " "
                    + answer.text("error_description"));
        }
        access = answer.text("access_token");
        refresh = answer.body().path("refresh_token").asText(null);
        expires = System.nanoTime()
                + Duration.ofSeconds(answer.body().path("expires_in").asLong())
                        .minus(MARGIN)
                        .toNanos();
    }

    private Map<String, String> refreshing() {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "refresh_token");
        form.put("client_id", credentials.get("client_id"));
        form.put("refresh_token", refresh);
        if (credentials.containsKey("client_secret")) {
            form.put("client_secret", credentials.get("client_secret"));
        }
        return form;
    }

    private String account() {
        return credentials.getOrDefault("username", credentials.get("client_id"));
    }
}
