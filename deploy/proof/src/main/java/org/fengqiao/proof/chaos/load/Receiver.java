package org.fengqiao.proof.chaos.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.deploy.rest.Json;

/** A partner's receiver of webhooks that fails in the ways real ones do when told so, and remembers what it took. */
public final class Receiver implements AutoCloseable {
    private static final Duration LONGEST_HANG = Duration.ofSeconds(60);

    /** How it behaves. */
    public enum Mood {
        WELL,
        FAILING,
        HANGING,
        /** Takes the message and breaks the connection before it has answered. */
        AMBIGUOUS
    }

    /**
     * What came under one webhook id.
     *
     * @param asked requests in all
     * @param taken those whose message was kept
     * @param confirmed those of them that were answered
     */
    public record Arrival(String eventId, int asked, int taken, int confirmed) {
        private Arrival and(Arrival more) {
            return new Arrival(eventId, asked + more.asked, taken + more.taken, confirmed + more.confirmed);
        }
    }

    private final Map<String, Arrival> arrivals = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Mood mood = Mood.WELL;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    /** Behaves like this from now on. */
    public void be(Mood wanted) {
        mood = wanted;
    }

    /** What came so far, by webhook id. */
    public Map<String, Arrival> arrivals() {
        return Map.copyOf(arrivals);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var now = mood;
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean takes = now == Mood.WELL || now == Mood.AMBIGUOUS;
        note(exchange, body, 1, takes ? 1 : 0, 0);
        if (now == Mood.HANGING) {
            hang();
        }
        if (now == Mood.WELL || now == Mood.FAILING) {
            exchange.sendResponseHeaders(takes ? 204 : 500, -1);
            note(exchange, body, 0, 0, takes ? 1 : 0);
        }
        exchange.close();
    }

    private void hang() {
        long end = System.nanoTime() + LONGEST_HANG.toNanos();
        while (mood == Mood.HANGING && System.nanoTime() < end) {
            Readiness.pause(Duration.ofMillis(200));
        }
    }

    private void note(HttpExchange exchange, String body, int asked, int taken, int confirmed) {
        var event = Json.read(body).path("data").path("eventId").asText();
        arrivals.merge(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                new Arrival(event, asked, taken, confirmed),
                Arrival::and);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
