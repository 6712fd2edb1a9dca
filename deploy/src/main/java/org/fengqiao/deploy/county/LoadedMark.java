package org.fengqiao.deploy.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Remembers exactly what was loaded last, so that a second start need not send it again. */
record LoadedMark(String fingerprint) {

    static LoadedMark of(County county, PasswordHash password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(county.tree().all().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(county.units().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(county.accounts().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(password.value().getBytes(StandardCharsets.UTF_8));
            return new LoadedMark(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isIn(Path file) {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            Files.writeString(file, fingerprint + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
