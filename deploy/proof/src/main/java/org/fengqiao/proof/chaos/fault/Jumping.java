package org.fengqiao.proof.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Readiness;

/**
 * The clock of the operating system jumps under a running service, and jumps back: that by which tokens expire, and the
 * clients of broker and database wait, as well as what the service takes for the time of its cases.
 */
final class Jumping implements Means {
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketime.so.1";
    private static final Duration NONE = Duration.ZERO;
    private static final Duration NOTICED = Duration.ofSeconds(3);

    private final Network network;
    private final String service;
    private final Duration by;
    private final Path file;

    Jumping(Network network, Fault fault) {
        this.network = network;
        this.service = fault.target();
        this.by = Skewing.by(fault.seed());
        this.file = network.state().data("faketime").resolve(service);
    }

    @Override
    public String missing() {
        return library() == null ? "libfaketime is not installed" : null;
    }

    @Override
    public void strike() {
        network.process(service).kill9();
        set(file, NONE);
        network.services().changed(service, environment(file)).start();
        set(file, by);
    }

    /** Plays whoever runs the service, who starts it anew when it says that it is not alive. */
    @Override
    public void heal() {
        set(file, NONE);
        Readiness.pause(NOTICED);
        boolean alive = alive();
        if (!alive) {
            network.process(service).kill9();
        }
        network.part(service).start();
        if (alive && by.isPositive()) {
            throw new Trouble("It did not say that its clock was set back.");
        }
    }

    private boolean alive() {
        return Readiness.answers(
                URI.create("http://127.0.0.1:" + network.part(service).port() + "/q/health/live"));
    }

    /**
     * With these variables a program asks the file how wrong its clock is; how long something takes stays true. The fix is
     * for a C library that is gone: with today's, waiting for a while would not wait at all.
     */
    static Map<String, String> environment(Path file) {
        return Map.of(
                "LD_PRELOAD", library().toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "FAKETIME_DISABLE_SHM", "1");
    }

    static void set(Path file, Duration by) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.getParent());
            Files.writeString(draft, "%+d".formatted(by.toSeconds()));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It lies in the folder of the machine's architecture. */
    static Path library() {
        try (Stream<Path> folders = Files.list(LIBRARIES)) {
            return folders.map(folder -> folder.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }
}
