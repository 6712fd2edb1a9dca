package org.fengqiao.deploy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.deploy.StateFolder;

/** Deletes a network's state by name, never a whole folder that may hold something else; programs are no state. */
final class Wiping {
    private static final List<String> STATE =
            List.of("data", "logs", "pids", "secrets.properties", "ports.properties", "clock.json");

    private Wiping() {}

    static void wipe(StateFolder state) {
        STATE.forEach(name -> delete(state.home().resolve(name)));
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
