package org.fengqiao.deploy.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by number and birth, because numbers are given out again. */
public final class PidFile {
    private PidFile() {}

    /**
     * What a pid file says.
     *
     * @param birth tells the process from any other that has or had its number
     */
    public record Entry(long pid, String birth) {
        /** The process meant, while it lives. */
        public Optional<ProcessHandle> live() {
            return ProcessHandle.of(pid)
                    .filter(PidFile::alive)
                    .filter(process -> PidFile.birth(process).equals(birth));
        }
    }

    /** Records the process. */
    public static void write(Path file, ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + birth(process) + System.lineSeparator());
    }

    /** What the file says, if it exists and is whole. */
    public static Optional<Entry> read(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            return words.length == 2 ? Optional.of(new Entry(Long.parseLong(words[0]), words[1])) : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On Linux the start in ticks since this boot, because a start time there moves with the wall clock. */
    private static String birth(ProcessHandle process) {
        try {
            var boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
            return boot.strip() + "/" + ProcessLine.of(process).started();
        } catch (IOException e) {
            return process.info().startInstant().map(Instant::toString).orElse("unknown");
        }
    }

    /** Whether the process still does anything; one that only waits to be reaped does not. */
    public static boolean alive(ProcessHandle process) {
        return process.isAlive() && !zombie(process);
    }

    private static boolean zombie(ProcessHandle process) {
        try {
            return ProcessLine.of(process).zombie();
        } catch (IOException e) {
            return false;
        }
    }
}
