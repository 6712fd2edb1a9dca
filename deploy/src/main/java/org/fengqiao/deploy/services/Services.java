package org.fengqiao.deploy.services;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.Secrets;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.process.Part;

/** The seven service processes of one network. */
public final class Services {
    private final Path checkout;
    private final StateFolder state;
    private final List<Service> all;
    private final Map<String, InstalledProgram> programs = new ConcurrentHashMap<>();

    public Services(Path checkout, StateFolder state, Ports ports, Secrets secrets) {
        this.checkout = checkout;
        this.state = state;
        var environment = new ServiceEnvironment(ports, secrets, state);
        var options = JavaOptions.fromEnvironment();
        this.all = ServiceSpec.of(ports, secrets).stream()
                .map(spec -> new Service(
                        new ManagedProcess(spec.name(), state.pid(spec.name()), state.log(spec.name())),
                        spec.port(),
                        environment.of(spec),
                        () -> installed(spec.module()),
                        options))
                .toList();
    }

    /** All services, in the order a case passes them. */
    public List<Part> all() {
        return List.copyOf(all);
    }

    /** The service of that name, such as {@code mediation-village}. */
    public Part service(String name) {
        return all.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service named " + name));
    }

    /** Starts one service and waits until it serves. */
    public void start(String name) {
        service(name).start();
    }

    /** The services to run once for a start-up cache: one per program, only where it lacks one and does not run. */
    public List<Training> untrained() {
        var seen = ConcurrentHashMap.<Path>newKeySet();
        return all.stream()
                .filter(service -> !service.process().running())
                .filter(Service::lacksCache)
                .filter(service -> seen.add(service.program()))
                .map(service -> new Training(
                        service.program().getFileName().toString().replaceAll("-[^-]*$", ""), service::train))
                .toList();
    }

    /** Deletes what earlier builds left in the programs' folder. */
    public void removeOldPrograms() {
        OldPrograms.remove(state.programs(), all.stream().map(Service::program).collect(Collectors.toSet()));
    }

    /** One training run of a program. */
    public record Training(String program, Runnable run) {}

    private InstalledProgram installed(String module) {
        return programs.computeIfAbsent(module, missing -> InstalledProgram.of(missing, checkout, state.programs()));
    }
}
