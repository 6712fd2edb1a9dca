package org.fengqiao.deploy.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.Secrets;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.process.Parallel;
import org.fengqiao.deploy.process.Part;

/** PostgreSQL, Kafka and Keycloak of one network. */
public final class Servers {
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;

    /**
     * Servers that do not run yet.
     *
     * @param advertised the port at which Kafka tells its clients to find it
     */
    public Servers(Path archives, StateFolder state, Ports ports, int advertised, Secrets secrets) {
        var programs = new Programs(archives, state.programs());
        postgres = new Postgres(programs, state, ports.postgres(), secrets.get("database-password"));
        kafka = new Kafka(state, ports.kafka(), advertised, ports.kafkaController());
        keycloak = new Keycloak(programs, state, ports, secrets);
    }

    /** The services' databases; the mediation service has one per tier. */
    public static List<String> databases() {
        return Postgres.DATABASES;
    }

    /** The servers in the order in which they need each other. */
    public List<Part> all() {
        return List.of(postgres, kafka, keycloak);
    }

    /** The server of that name, to be started or killed alone. */
    public Part server(String name) {
        return all().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No server named " + name));
    }

    /** Starts what does not run, side by side where nothing forbids it. */
    public void start(Consumer<Part> ready) {
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
        start(part -> {});
    }

    /** Ends all servers in order; PostgreSQL outlives those who write to it. */
    public void stop() {
        Parallel.run(List.<Runnable>of(keycloak::stop, kafka::stop), 2);
        postgres.stop();
    }

    /** Replaces the database by an empty one. */
    public void emptyDatabase(String name) {
        postgres.empty(name);
    }

    /** Deletes the database. */
    public void dropDatabase(String name) {
        postgres.drop(name);
    }

    private static void start(Part server, Consumer<Part> ready) {
        server.start();
        ready.accept(server);
    }
}
