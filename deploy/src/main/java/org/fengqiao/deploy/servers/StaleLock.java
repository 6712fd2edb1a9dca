package org.fengqiao.deploy.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.PidFile;
import org.fengqiao.deploy.process.Readiness;

/**
 * Removes PostgreSQL's lock file when its process number belongs to another program, as after a machine restart, or to
 * a dead process nobody reaped, as in a container without init. PostgreSQL would take both for its living owner.
 */
final class StaleLock {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private StaleLock() {}

    static void remove(Path lock) {
        try {
            if (Files.exists(lock)) {
                awaitOrphans(lock.getParent());
                var owner = owner(lock);
                if (owner.isPresent() && !postgres(owner.get())) {
                    Files.deleteIfExists(lock);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> owner(Path lock) throws IOException {
        try (var lines = Files.lines(lock)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(number -> number.matches("[0-9]{1,18}"))
                    .flatMap(number -> ProcessHandle.of(Long.parseLong(number)));
        }
    }

    private static boolean postgres(ProcessHandle process) {
        return PidFile.alive(process)
                && process.info().command().orElse("postgres").endsWith("postgres");
    }

    /** Backends of a killed server end by themselves; two generations must never write to one folder. */
    private static void awaitOrphans(Path data) {
        long began = System.nanoTime();
        while (ProcessHandle.allProcesses().anyMatch(process -> worksIn(process, data))) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new Trouble("Processes of an earlier PostgreSQL still work in " + data + ".");
            }
            Readiness.pause(Duration.ofMillis(50));
        }
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), data)
                    && process.info().command().orElse("").endsWith("postgres");
        } catch (IOException e) {
            return false;
        }
    }
}
