package org.fengqiao.deploy.services;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.deploy.servers.Java;

/** One service process. */
final class Service implements Part {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final int port;
    private final Map<String, String> environment;
    private final Supplier<InstalledProgram> program;
    private final JavaOptions options;
    private final ManagedProcess process;

    Service(
            ManagedProcess process,
            int port,
            Map<String, String> environment,
            Supplier<InstalledProgram> program,
            JavaOptions options) {
        this.process = process;
        this.port = port;
        this.environment = environment;
        this.program = program;
        this.options = options;
    }

    @Override
    public ManagedProcess process() {
        return process;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean ready() {
        return Readiness.answers(address("/q/health/ready"));
    }

    @Override
    public void start() {
        if (!process.running()) {
            var cache = program.get().cache(options);
            launch(Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of());
        }
        awaitReady();
    }

    @Override
    public void stop() {
        process.stop("TERM", Duration.ofSeconds(30));
    }

    boolean lacksCache() {
        return !Files.exists(program.get().cache(options));
    }

    Path program() {
        return program.get().folder();
    }

    /** Runs once so that the virtual machine can note what a start needs, and leaves that as the start-up cache. */
    void train() {
        var cache = program.get().cache(options);
        var draft = cache.resolveSibling(cache.getFileName() + ".new");
        launch(List.of("-XX:AOTCacheOutput=" + draft, "-Xlog:aot=error", "-Xlog:cds=error"));
        try {
            awaitReady();
            TrainingRequests.send(address("/"));
        } finally {
            process.stop("TERM", Duration.ofMinutes(2));
        }
        Caches.publish(draft, cache);
    }

    private void launch(List<String> cacheOptions) {
        var command = new ArrayList<String>();
        command.add(Java.program());
        command.addAll(options.options());
        command.addAll(cacheOptions);
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.add("-jar");
        command.add(program.get().jar().toString());
        process.start(command, environment, program.get().folder());
    }

    private void awaitReady() {
        Readiness.await(process, PATIENCE, this::ready);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
