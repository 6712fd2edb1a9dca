package org.fengqiao.platform.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals personal data (AES-256-GCM) before it reaches a table or a topic, and makes keyed fingerprints by which equal
 * values can be found without being read. Without a key the service does not start.
 */
@Startup
@ApplicationScoped
public class Vault {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey sealing;
    private final SecretKey fingerprinting;
    private final SecureRandom random = new SecureRandom();
    private final ObjectMapper json;

    public Vault(@ConfigProperty(name = "fengqiao.data-key") String key, ObjectMapper json) {
        byte[] root = decode(key);
        this.sealing = derive(root, "seal");
        this.fingerprinting = derive(root, "fingerprint");
        this.json = json;
    }

    private static byte[] decode(String key) {
        byte[] root;
        try {
            root = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("fengqiao.data-key is not base64", e);
        }
        if (root.length != 32) {
            throw new IllegalStateException("fengqiao.data-key must be 32 bytes, base64");
        }
        return root;
    }

    private static SecretKey derive(byte[] root, String purpose) {
        return new SecretKeySpec(hmac(new SecretKeySpec(root, "HmacSHA256"), purpose), "AES");
    }

    /** The value as JSON, encrypted; the same value gives another text each time. */
    public String seal(Object value) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(json.writeValueAsBytes(value));
            ByteBuffer out = ByteBuffer.allocate(1 + NONCE + sealed.length);
            return Base64.getEncoder()
                    .encodeToString(out.put(VERSION).put(nonce).put(sealed).array());
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a " + value.getClass().getSimpleName(), e);
        }
    }

    /** The value that was sealed; null stays null. */
    public <T> T open(String sealed, Class<T> type) {
        if (sealed == null) {
            return null;
        }
        try {
            byte[] in = Base64.getDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, in, 1, NONCE));
            return json.readValue(cipher.doFinal(in, 1 + NONCE, in.length - 1 - NONCE), type);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot open a sealed " + type.getSimpleName());
        }
    }

    /** The value, or empty where nobody here can open it: a partner may have sealed it with a key of its own. */
    public <T> Optional<T> openIfOurs(String sealed, Class<T> type) {
        try {
            return Optional.ofNullable(open(sealed, type));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Whether a text can be ciphertext at all, of whatever key; what people write never is. */
    public static boolean mayBeSealed(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 1 + NONCE + TAG_BITS / 8;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A keyed digest for look-ups; blank values have none. */
    public String fingerprint(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return HexFormat.of().formatHex(hmac(fingerprinting, value.strip()));
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
