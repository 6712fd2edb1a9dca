package org.fengqiao.deploy.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.Secrets;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.process.ManagedProcess;

/** PostgreSQL, Kafka and Keycloak of one network. */
public final class Servers {
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;

    public Servers(Path archives, StateFolder state, Ports ports, Secrets secrets) {
        var programs = new Programs(archives, state.programs());
        postgres = new Postgres(programs, state, ports.postgres(), secrets.get("database-password"));
        kafka = new Kafka(state, ports.kafka(), ports.kafkaController());
        keycloak = new Keycloak(programs, state, ports, secrets);
    }

    /** The servers in the order in which they need each other. */
    public List<Server> all() {
        return List.of(postgres, kafka, keycloak);
    }

    /** The server of that name, to be started or killed alone. */
    public Server server(String name) {
        return all().stream()
                .filter(server -> server.process().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No server named " + name));
    }

    /** Starts what does not run, side by side where nothing forbids it. */
    public void start(Consumer<ManagedProcess> ready) {
        var brokers = CompletableFuture.runAsync(() -> start(kafka, ready));
        var identities = CompletableFuture.runAsync(keycloak::prepare);
        try {
            start(postgres, ready);
            identities.join();
            start(keycloak, ready);
            brokers.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Starts without reporting. */
    public void start() {
        start(process -> {});
    }

    /** Ends all servers in order. */
    public void stop() {
        all().reversed().forEach(Server::stop);
    }

    private static void start(Server server, Consumer<ManagedProcess> ready) {
        server.start();
        ready.accept(server.process());
    }
}
