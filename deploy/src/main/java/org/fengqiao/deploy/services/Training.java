package org.fengqiao.deploy.services;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.process.Readiness;

/**
 * Runs a service once, on a database and topics of its own, so that the virtual machine can note what a start needs and
 * leave that as the start-up cache.
 */
public final class Training {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final ServiceSpec spec;
    private final Launch launch;
    private final ManagedProcess process;
    private final Map<String, String> environment;
    private final int port;

    Training(ServiceSpec spec, Launch launch, ManagedProcess process, Map<String, String> environment, int port) {
        this.spec = spec;
        this.launch = launch;
        this.process = process;
        this.environment = environment;
        this.port = port;
    }

    /** The program that gets a cache. */
    public String program() {
        return spec.module();
    }

    /** The empty database that must exist while {@link #run()} runs. */
    public String database() {
        return database(spec);
    }

    static String database(ServiceSpec spec) {
        return "training_" + spec.database();
    }

    /** Writes the cache or fails; a service starts without one too, only slower. */
    public void run() {
        var draft = launch.cache().resolveSibling(launch.cache().getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            process.start(
                    launch.command(List.of("-XX:AOTCacheOutput=" + draft, "-Xlog:aot=error", "-Xlog:cds=error")),
                    environment,
                    launch.folder());
            Readiness.await(process, PATIENCE, () -> Readiness.answers(address("/q/health/ready")));
            TrainingRequests.send(address("/"));
            process.stop("TERM", PATIENCE);
            publish(draft);
        } catch (IOException e) {
            throw new Trouble("The start-up cache of " + program() + " could not be written: " + e.getMessage(), e);
        } finally {
            process.kill9();
        }
    }

    private void publish(Path draft) throws IOException {
        if (!Files.exists(draft)) {
            throw new Trouble(
                    "The virtual machine wrote no start-up cache for " + program() + " (log: " + process.log() + ").");
        }
        Files.move(draft, launch.cache(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
