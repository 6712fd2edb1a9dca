package org.fengqiao.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.process.Parallel;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.servers.Servers;
import org.fengqiao.deploy.services.Services;
import org.fengqiao.deploy.sms.GatewayPart;

/** One county's network on this machine: its servers and services, its state folder, its ports. */
public final class Network {
    private final StateFolder state;
    private final Ports ports;
    private final Secrets secrets;
    private final Servers servers;
    private final Services services;
    private final GatewayPart smsGateway;

    private Network(StateFolder state, Ports ports, Ports seen) {
        var checkout = Checkout.root();
        this.state = state;
        this.ports = ports;
        this.secrets = Secrets.in(state.secrets());
        this.servers = new Servers(checkout.resolve("deploy/target/servers"), state, ports, seen.kafka(), secrets);
        this.services = new Services(checkout, state, seen, secrets);
        this.smsGateway = new GatewayPart(state, ports.sms(), secrets.get("sms-token"));
    }

    /** The network whose state lies in the folder. */
    public static Network at(StateFolder state, Ports ports) {
        return at(state, ports, ports);
    }

    /** The same, where the services find PostgreSQL and Kafka at other ports than those they listen on. */
    public static Network at(StateFolder state, Ports ports, Ports seen) {
        return new Network(state, ports, seen);
    }

    /** The network whose state lies in the folder, with the unpacked programs beside its data. */
    public static Network at(Path folder, Ports ports) {
        return at(StateFolder.at(folder), ports);
    }

    public StateFolder state() {
        return state;
    }

    public Ports ports() {
        return ports;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Servers servers() {
        return servers;
    }

    public Services services() {
        return services;
    }

    public GatewayPart smsGateway() {
        return smsGateway;
    }

    /** Every part, in the order in which they need each other. */
    public List<Part> parts() {
        return Stream.of(servers.all().stream(), Stream.<Part>of(smsGateway), services.all().stream())
                .flatMap(part -> part)
                .toList();
    }

    /** Starts what does not run; returns when everything serves. */
    public void start(Consumer<Part> ready) {
        servers.start(ready);
        var others = Stream.concat(Stream.<Part>of(smsGateway), services.all().stream());
        var tasks = others.<Runnable>map(part -> () -> {
                    part.start();
                    ready.accept(part);
                })
                .toList();
        Parallel.run(tasks, tasks.size());
    }

    /** Writes the start-up caches that are missing, while the network runs; tells the program of each. */
    public void writeStartUpCaches(Consumer<String> written) {
        for (var training : services.trainings()) {
            servers.emptyDatabase(training.database());
            try {
                training.run();
            } finally {
                servers.dropDatabase(training.database());
            }
            written.accept(training.program());
        }
    }

    /** The part of that name. */
    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("No part is named " + name + "; there are "
                        + String.join(", ", parts().stream().map(Part::name).toList()) + "."));
    }

    /** The process of the part of that name, to be killed or paused. */
    public ManagedProcess process(String name) {
        return part(name).process();
    }
}
