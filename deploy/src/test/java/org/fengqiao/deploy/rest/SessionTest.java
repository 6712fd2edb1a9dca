package org.fengqiao.deploy.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.Trouble;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Map<String, String> CREDENTIALS =
            Map.of("grant_type", "password", "client_id", "app", "username", "clerk", "password", "secret");

    private final List<String> grants = new ArrayList<>();

    private static Answer answer(int status, String json) {
        return new Answer(status, HttpHeaders.of(Map.of(), (name, value) -> true), Json.read(json));
    }

    private Session session(int expiresIn) {
        return new Session(CREDENTIALS, form -> {
            grants.add(form.get("grant_type"));
            return answer(
                    200,
                    "{\"access_token\":\"t%d\",\"refresh_token\":\"r\",\"expires_in\":%d}"
                            .formatted(grants.size(), expiresIn));
        });
    }

    @Test
    void shouldSignInOnceAndKeepTheToken() {
        // Given
        var session = session(900);

        // Then
        assertThat(session.value()).isEqualTo("t1");
        assertThat(session.value()).isEqualTo("t1");
        assertThat(grants).containsExactly("password");
    }

    @Test
    void shouldRefreshBeforeTheTokenRunsOut() {
        // Given
        var session = session(10);

        // When
        session.value();
        session.value();

        // Then
        assertThat(grants).containsExactly("password", "refresh_token");
    }

    @Test
    void shouldSignInAgainAfterARefusal() {
        // Given
        var session = session(900);
        session.refused(session.value());

        // Then
        assertThat(session.value()).isEqualTo("t2");
        assertThat(grants).containsExactly("password", "password");
    }

    @Test
    void shouldSayWhoIsNotLetInButNotThePassword() {
        // Given
        var session =
                new Session(CREDENTIALS, form -> answer(401, "{\"error_description\":\"Invalid user credentials\"}"));

        // Then
        assertThatThrownBy(session::value)
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("clerk")
                .hasMessageNotContaining("secret");
    }
}
