package org.fengqiao.deploy.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by number and start time, because numbers are given out again. */
public final class PidFile {
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(3);

    private PidFile() {}

    /** What a pid file says. */
    public record Entry(long pid, Instant started) {
        /** The process meant, while it lives. */
        public Optional<ProcessHandle> live() {
            return ProcessHandle.of(pid)
                    .filter(PidFile::alive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(instant ->
                                    Duration.between(instant, started).abs().compareTo(CLOCK_DRIFT) < 0)
                            .orElse(true));
        }
    }

    /** Records the process. */
    public static void write(Path file, ProcessHandle process) throws IOException {
        var started = process.info().startInstant().orElseGet(Instant::now);
        Files.writeString(file, process.pid() + " " + started + System.lineSeparator());
    }

    /** What the file says, if it exists and is whole. */
    public static Optional<Entry> read(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            return words.length == 2
                    ? Optional.of(new Entry(Long.parseLong(words[0]), Instant.parse(words[1])))
                    : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the process still does anything; one that only waits to be reaped does not. */
    public static boolean alive(ProcessHandle process) {
        return process.isAlive() && !zombie(process.pid());
    }

    private static boolean zombie(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
