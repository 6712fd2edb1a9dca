package org.fengqiao.notification.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A small real HTTP server that receives webhooks or text messages and answers as a test wants, path by path. */
public final class Receiver implements AutoCloseable {

    /** A request as it came in. */
    public record Request(String path, Map<String, List<String>> headers, String body) {
        /** First value of a header. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(h -> h.getKey().equalsIgnoreCase(name))
                    .map(h -> h.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** An answer; a status of 0 means none at all until the server is closed. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public static Answer of(int status) {
            return new Answer(status, Map.of(), "");
        }
    }

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Integer, Answer>> behaviour = new ConcurrentHashMap<>();

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** URL of a path of this server. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Answers requests to a path by their number, counted from 1. */
    public Receiver on(String path, Function<Integer, Answer> answer) {
        behaviour.put(path, answer);
        return this;
    }

    /** What has come in on a path. */
    public List<Request> on(String path) {
        return requests.stream().filter(r -> r.path().equals(path)).toList();
    }

    /** Everything that has come in. */
    public List<Request> all() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Request request = new Request(path, Map.copyOf(exchange.getRequestHeaders()), body);
            int number;
            synchronized (requests) {
                requests.add(request);
                number = on(path).size();
            }
            answer(exchange, behaviour.getOrDefault(path, n -> Answer.of(200)).apply(number));
        }
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 0) {
            hang();
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
