package org.fengqiao.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** Keys and passwords of a local network: drawn once, kept in a file only its owner can read. */
public final class Secrets {
    private static final List<String> PASSWORDS = List.of(
            "database-password",
            "keycloak-admin-password",
            "board-secret",
            "portal-secret",
            "hotline-secret",
            "admin-secret",
            "sms-token",
            "accounts-password");
    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** Reads the secrets, drawing those that do not exist yet. */
    public static synchronized Secrets in(Path file) {
        try {
            var values = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            if (drawMissing(values)) {
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String dataKey() {
        return values.getProperty("data-key");
    }

    /** The secret of that name, such as {@code database-password}. */
    public String get(String name) {
        var value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("No secret named " + name);
        }
        return value;
    }

    private static boolean drawMissing(Properties values) {
        int before = values.size();
        values.computeIfAbsent("data-key", name -> Base64.getEncoder().encodeToString(random(32)));
        for (var name : PASSWORDS) {
            values.computeIfAbsent(
                    name, ignored -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(18)));
        }
        return values.size() > before;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void write(Path file, Properties values) throws IOException {
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(
                file.getParent(),
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(draft)) {
            values.store(writer, "Generated for this network; losing data-key makes sealed personal data unreadable.");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
