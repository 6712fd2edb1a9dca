package org.fengqiao.deploy.county;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.fengqiao.deploy.rest.Json;

/**
 * One Keycloak credential for all local accounts, computed once: hashing thousands of times would take minutes, and the
 * accounts share the password of the local network anyway.
 */
record PasswordHash(String salt, String value) {
    private static final String ALGORITHM = "pbkdf2-sha256";
    private static final int ITERATIONS = 27_500;
    private static final int BITS = 512;
    private static final int SALT_BYTES = 16;

    /** The same password gives the same hash, so that loading again changes nothing. */
    static PasswordHash of(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(("fengqiao local accounts:" + password).getBytes(StandardCharsets.UTF_8));
            var salt = Arrays.copyOf(digest, SALT_BYTES);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS));
            var base64 = Base64.getEncoder();
            return new PasswordHash(base64.encodeToString(salt), base64.encodeToString(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The credential as Keycloak imports it. */
    Map<String, Object> credential() {
        return Map.of(
                "type",
                "password",
                "secretData",
                Json.write(Map.of("value", value, "salt", salt, "additionalParameters", Map.of())),
                "credentialData",
                Json.write(Map.of(
                        "hashIterations", ITERATIONS, "algorithm", ALGORITHM, "additionalParameters", Map.of())));
    }

    /** The credential in the form of a user representation. */
    List<Map<String, Object>> credentials() {
        return List.of(credential());
    }
}
