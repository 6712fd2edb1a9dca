package org.fengqiao.deploy.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.deploy.Trouble;

/** A server that outlives the command that started it; found again through its pid file. */
public final class ManagedProcess {
    private static final long LARGEST_LOG = 20L * 1024 * 1024;
    private final String name;
    private final Path pidFile;
    private final Path log;

    public ManagedProcess(String name, Path pidFile, Path log) {
        this.name = name;
        this.pidFile = pidFile;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public boolean running() {
        return handle().isPresent();
    }

    public long pid() {
        return handle().map(ProcessHandle::pid).orElseThrow(() -> new Trouble(name + " is not running."));
    }

    /** The live process, if the recorded one still exists and its number was not given to another process. */
    public Optional<ProcessHandle> handle() {
        return PidFile.read(pidFile).flatMap(PidFile.Entry::live);
    }

    /** Starts the command in a session of its own, so that closing the terminal does not end it. */
    public void start(List<String> command, Map<String, String> environment, Path folder) {
        try {
            var builder = new ProcessBuilder(Detached.command(command))
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            rotateLog();
            Files.writeString(
                    log,
                    "--- started " + Instant.now() + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            PidFile.write(pidFile, builder.start().toHandle());
        } catch (IOException e) {
            throw new Trouble(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Asks the process to end by the signal and waits; ends it by force when it does not. */
    public void stop(String signal, Duration patience) {
        handle().ifPresent(process -> {
            signal(signal);
            if (!gone(process, patience)) {
                kill9();
            }
        });
        forget();
    }

    /** Ends the process and all its children at once, as a power failure would. */
    public void kill9() {
        handle().ifPresent(process -> {
            var family = process.descendants().toList();
            process.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
            gone(process, Duration.ofSeconds(10));
            family.forEach(child -> gone(child, Duration.ofSeconds(10)));
        });
    }

    /** Sends a signal such as {@code STOP}, {@code CONT} or {@code INT}. */
    public void signal(String signal) {
        Commands.run(List.of("kill", "-" + signal, String.valueOf(pid())));
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Polls, because waiting on a process that is nobody's child is only looked at every two seconds by the JDK. */
    private static boolean gone(ProcessHandle process, Duration patience) {
        long began = System.nanoTime();
        while (PidFile.alive(process)) {
            if (System.nanoTime() - began > patience.toNanos()) {
                return false;
            }
            Readiness.pause(Duration.ofMillis(20));
        }
        return true;
    }
}
