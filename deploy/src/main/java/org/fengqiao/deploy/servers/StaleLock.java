package org.fengqiao.deploy.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Removes PostgreSQL's lock file when its process number now belongs to something else, as after a machine restart;
 * in every other case PostgreSQL judges its own lock.
 */
final class StaleLock {
    private StaleLock() {}

    static void remove(Path lock) {
        try {
            if (Files.exists(lock) && !ownedByPostgres(lock)) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ownedByPostgres(Path lock) throws IOException {
        try (var lines = Files.lines(lock)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(number -> number.matches("[0-9]{1,18}"))
                    .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                    .filter(ProcessHandle::isAlive)
                    .map(process -> process.info().command().orElse("postgres").endsWith("postgres"))
                    .orElse(true);
        }
    }
}
