package org.fengqiao.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fengqiao.deploy.Checkout;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.county.CountyLoader;
import org.fengqiao.deploy.process.Parallel;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.replay.Replay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real processes of a whole network, played by the demonstration while they are killed. */
@Tag("network")
class WholeNetworkTest {

    private static final List<String> VICTIMS = List.of(
            "intake",
            "routing",
            "mediation-village",
            "mediation-township",
            "mediation-county",
            "supervision",
            "notification",
            "kafka",
            "postgres",
            "keycloak");

    private static Network network;

    @BeforeAll
    static void start() {
        String home = System.getenv("FENGQIAO_TEST_HOME");
        assumeThat(home)
                .as("run with ./fengqiao test, which starts the servers")
                .isNotNull();
        assumeThat(Checkout.root().resolve("intake-service/target/quarkus-app/quarkus-run.jar"))
                .as("the services are built")
                .exists();
        var state = new StateFolder(Path.of(home), Path.of(System.getenv("FENGQIAO_TEST_PROGRAMS")));
        network = Network.at(state, Ports.from(System.getenv()));
        List<Part> parts = network.services().all();
        Parallel.run(parts.stream().<Runnable>map(part -> part::start).toList(), 4);
        var loader = new CountyLoader(network);
        loader.load(loader.wanted(null), accounts -> {});
    }

    @AfterAll
    static void stop() {
        if (network != null) {
            network.services().all().forEach(service -> service.process().kill9());
        }
    }

    @Test
    @DisplayName("Rules 1-6: every process is killed once while cases flow; nothing is lost, doubled or stuck")
    void shouldAccountForEveryCaseWhenEveryProcessIsKilledOnce() throws Exception {
        CompletableFuture<Boolean> demonstration = play(48, 7);
        for (String victim : VICTIMS) {
            workOn(demonstration);
            network.process(victim).kill9();
            network.part(victim).start();
        }
        assertThat(demonstration.get(10, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @DisplayName("Rule 2: a broker that lost all its data is filled again from the journals")
    void shouldGoOnWithABrokerThatWasEmptied() throws Exception {
        assertThat(play(8, 11).get(5, TimeUnit.MINUTES)).isTrue();

        network.process("kafka").kill9();
        delete(network.state().data("kafka"));
        network.part("kafka").start();
        Map<String, Integer> events = new Replay(network).period(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

        assertThat(events.values()).allMatch(sent -> sent >= 0).anyMatch(sent -> sent > 0);
        assertThat(play(8, 12).get(5, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @DisplayName("Rule 2: without PostgreSQL intake answers 503 with Retry-After, and never 2xx")
    void shouldRefuseHonestlyWhenTheDatabaseIsAway() throws Exception {
        network.process("postgres").kill9();
        try {
            HttpResponse<String> answer = track();

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("urn:fengqiao:problem:unavailable");
        } finally {
            network.part("postgres").start();
        }
        Instant end = Instant.now().plusSeconds(30);
        while (track().statusCode() == 503 && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(track().statusCode()).isEqualTo(404);
    }

    private static CompletableFuture<Boolean> play(int messages, long seed) {
        var settings = new DemoSettings(List.of(), seed, 6, 30, Duration.ofMinutes(3), messages);
        return CompletableFuture.supplyAsync(() -> Demo.in(network, settings).play(System.out));
    }

    /** Lets the demonstration get on for a moment; ends early when it fails, so that its failure is what is seen. */
    private static void workOn(CompletableFuture<Boolean> demonstration) throws InterruptedException {
        try {
            demonstration.get(3, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static HttpResponse<String> track() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + network.ports().intake() + "/api/v1/tracking"))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"caseNo\":\"FQ532601-20260302-000001\",\"queryCode\":\"ABCD2345\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
