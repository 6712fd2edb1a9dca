package org.fengqiao.proof.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.fengqiao.deploy.process.Readiness;

/** Receivers of webhooks under one address: {@code /healthy/N} answers soon, {@code /slow} after 5 s, {@code /dead} never well. */
final class Receivers implements AutoCloseable {
    static final Duration LATENCY = Duration.ofMillis(250);
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LongAdder received = new LongAdder();
    private final HttpServer server;

    Receivers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(threads);
        server.createContext("/healthy", exchange -> answer(exchange, LATENCY, 204));
        server.createContext("/slow", exchange -> answer(exchange, SLOW, 204));
        server.createContext("/dead", exchange -> answer(exchange, Duration.ZERO, 500));
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What the healthy ones got so far. */
    long received() {
        return received.sum();
    }

    private void answer(HttpExchange exchange, Duration latency, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        Readiness.pause(latency);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
        if (exchange.getRequestURI().getPath().startsWith("/healthy")) {
            received.increment();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
