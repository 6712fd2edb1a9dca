package org.fengqiao.notification.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Signs messages after Standard Webhooks, so that any receiver can check them with a library of its language. */
public final class Signature {

    private static final String PREFIX = "whsec_";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    /** A new secret of 32 random bytes. */
    public static String newSecret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** Whether a text is a secret that messages can be signed with. */
    public static boolean isSecret(String text) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        try {
            int bytes = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
            return bytes >= LEAST_BYTES && bytes <= MOST_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The headers that let the receiver check where a message comes from and that it is whole. */
    static Map<String, String> headers(String secret, UUID id, long timestamp, String body) {
        try {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put(Webhook.UNBRANDED_MSG_ID_KEY, id.toString());
            headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(timestamp));
            headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, new Webhook(secret).sign(id.toString(), timestamp, body));
            return headers;
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("cannot sign a message", e);
        }
    }
}
