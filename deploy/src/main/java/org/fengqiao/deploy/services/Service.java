package org.fengqiao.deploy.services;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.Readiness;

/** One service process. */
final class Service implements Part {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final ServiceSpec spec;
    private final ManagedProcess process;
    private final Map<String, String> environment;
    private final Supplier<Launch> launch;

    Service(ServiceSpec spec, ManagedProcess process, Map<String, String> environment, Supplier<Launch> launch) {
        this.spec = spec;
        this.process = process;
        this.environment = environment;
        this.launch = launch;
    }

    ServiceSpec spec() {
        return spec;
    }

    Launch launch() {
        return launch.get();
    }

    @Override
    public ManagedProcess process() {
        return process;
    }

    @Override
    public int port() {
        return spec.port();
    }

    @Override
    public boolean ready() {
        return Readiness.answers(URI.create("http://127.0.0.1:" + spec.port() + "/q/health/ready"));
    }

    @Override
    public void start() {
        if (!process.running()) {
            process.start(launch().command(), environment, launch().folder());
        }
        Readiness.await(process, PATIENCE, this::ready);
    }

    @Override
    public void stop() {
        process.stop("TERM", Duration.ofSeconds(30));
    }
}
