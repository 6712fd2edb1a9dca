package org.fengqiao.deploy.services;

import java.nio.file.Path;
import java.util.HashMap;
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
    private final ServiceEnvironment environment;
    private final JavaOptions options = JavaOptions.fromEnvironment();
    private final List<Service> all;
    private final Map<Path, Launch> launches = new ConcurrentHashMap<>();

    public Services(Path checkout, StateFolder state, Ports ports, Secrets secrets) {
        this.checkout = checkout;
        this.state = state;
        this.environment = new ServiceEnvironment(ports, secrets, state);
        this.all = ServiceSpec.of(ports, secrets).stream()
                .map(spec -> new Service(spec, process(spec.name()), environment.of(spec), () -> launch(spec.module())))
                .toList();
    }

    /** All services, in the order a case passes them. */
    public List<Part> all() {
        return List.copyOf(all);
    }

    /** The service of that name, such as {@code mediation-village}. */
    public Part service(String name) {
        return own(name);
    }

    /** Another instance of the service of that name, such as its second, beside the first and on a port of its own. */
    public Part another(String name, int number) {
        return another(name, number, checkout);
    }

    /** The same as another build has it, such as an earlier version's, which lies in a checkout of its own. */
    public Part another(String name, int number, Path build) {
        var spec = own(name).spec().on(Ports.free().intake());
        return new Service(
                spec, process(name + "-" + number), environment.of(spec), () -> launch(spec.module(), build));
    }

    /** The service of that name as it starts with more environment variables. */
    public Part changed(String name, Map<String, String> more) {
        var spec = own(name).spec();
        var variables = new HashMap<>(environment.of(spec));
        variables.putAll(more);
        return new Service(spec, process(name), variables, () -> launch(spec.module()));
    }

    private Service own(String name) {
        return all.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service named " + name));
    }

    /** Starts one service and waits until it serves. */
    public void start(String name) {
        service(name).start();
    }

    /** What to run for the start-up caches that are missing: one service of each program. */
    public List<Training> trainings() {
        return all.stream()
                .filter(service -> service.launch().lacksCache())
                .collect(Collectors.toMap(service -> service.spec().module(), service -> service, (one, other) -> one))
                .values()
                .stream()
                .map(this::training)
                .toList();
    }

    /** The processes that training uses, whether it goes on or not. */
    public List<ManagedProcess> trainingProcesses() {
        return all.stream()
                .map(service -> service.spec().module())
                .distinct()
                .map(this::trainingProcess)
                .toList();
    }

    /** Deletes what earlier builds left in the programs' folder. */
    public void removeOldPrograms() {
        OldPrograms.remove(
                state.programs(),
                all.stream().map(service -> service.launch().folder()).collect(Collectors.toSet()));
    }

    private Training training(Service service) {
        int port = Ports.free().intake();
        return new Training(
                service.spec(),
                service.launch(),
                trainingProcess(service.spec().module()),
                environment.ofTraining(service.spec(), port),
                port);
    }

    private Launch launch(String module) {
        return launch(module, checkout);
    }

    private Launch launch(String module, Path build) {
        return launches.computeIfAbsent(
                build.resolve(module),
                missing -> new Launch(InstalledProgram.of(module, build, state.programs()), options));
    }

    private ManagedProcess trainingProcess(String module) {
        return process("training-" + module);
    }

    private ManagedProcess process(String name) {
        return new ManagedProcess(name, state.pid(name), state.log(name));
    }
}
