package org.fengqiao.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final String BODY = "{\"type\":\"case.closed.v1\",\"unit\":\"德厚镇综治中心\"}";

    @Test
    void shouldSignSoThatAnyReceiverCanVerify() throws Exception {
        // Given
        String secret = Signature.newSecret();

        // When
        Map<String, List<String>> headers = headers(secret, System.currentTimeMillis() / 1000);

        // Then
        assertThatCode(() -> new Webhook(secret).verify(BODY, headers)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(secret).verify(BODY + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(Signature.newSecret()).verify(BODY, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void shouldNameTheMessageAndItsTime() {
        // When
        Map<String, String> headers = Signature.headers(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                UUID.fromString("0199a7c1-0000-7000-8000-000000000001"),
                1614265330L,
                "{\"test\": 2432232314}");

        // Then
        assertThat(headers)
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-id", "0199a7c1-0000-7000-8000-000000000001");
        assertThat(headers.get("webhook-signature")).startsWith("v1,").hasSize(3 + 44);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_!!!!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void shouldRefuseWeakSecrets(String secret) {
        assertThat(Signature.isSecret(secret)).isFalse();
    }

    @Test
    void shouldAcceptItsOwnSecrets() {
        assertThat(Signature.isSecret(Signature.newSecret())).isTrue();
        assertThat(Signature.isSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isTrue();
    }

    private static Map<String, List<String>> headers(String secret, long timestamp) {
        return Signature.headers(secret, UUID.randomUUID(), timestamp, BODY).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    }
}
