package org.fengqiao.deploy.county;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.deploy.rest.Json;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void shouldGiveTheSameHashForTheSamePassword() {
        assertThat(PasswordHash.of("one")).isEqualTo(PasswordHash.of("one")).isNotEqualTo(PasswordHash.of("two"));
    }

    @Test
    void shouldNotContainThePassword() {
        // Given
        var password = "correct-horse";

        // When
        var credential = PasswordHash.of(password).credential().toString();

        // Then
        assertThat(credential).doesNotContain(password);
    }

    @Test
    void shouldSayHowItWasHashedTheWayKeycloakReadsIt() {
        // When
        var data = Json.read(
                PasswordHash.of("one").credential().get("credentialData").toString());

        // Then
        assertThat(data.path("algorithm").asText()).isEqualTo("pbkdf2-sha256");
        assertThat(data.path("hashIterations").asInt()).isEqualTo(27_500);
    }
}
