package org.fengqiao.deploy.sms;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stands in for the telephone company on one machine: takes messages over HTTP and shows what would be sent. */
public final class SmsGateway implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9-]{5,20}");
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_BODY = 16 * 1024;
    private final ObjectMapper json = new ObjectMapper();
    private final MessageStore messages;
    private final Path outage;
    private final byte[] authorization;
    private final HttpServer server;

    /** Serves on the local port (0: any) until closed. */
    public SmsGateway(int port, Path file, String token) throws IOException {
        messages = new MessageStore(file);
        outage = outage(file);
        authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/messages", exchange -> answer(exchange, this::messages));
        server.createContext("/", exchange -> answer(exchange, this::page));
        server.start();
    }

    /** While this file lies beside that of the messages, nothing is taken. */
    static Path outage(Path file) {
        return file.resolveSibling("outage");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Answer messages(HttpExchange exchange) throws IOException {
        return switch (exchange.getRequestMethod()) {
            case "GET" -> Answer.json(200, list());
            case "POST" -> authorized(exchange) ? take(exchange) : problem(401, "A bearer token is needed.");
            default -> problem(405, "Use GET or POST.");
        };
    }

    private Answer take(HttpExchange exchange) throws IOException {
        if (Files.exists(outage)) {
            return problem(503, "No message is taken now.");
        }
        JsonNode message;
        try {
            message = json.readTree(exchange.getRequestBody().readNBytes(LONGEST_BODY));
        } catch (JacksonException e) {
            return problem(400, "The body is not JSON.");
        }
        var to = message.path("to").asText("");
        var text = message.path("text").asText("");
        var reference = message.path("reference").asText("");
        if (!NUMBER.matcher(to).matches()) {
            return problem(400, "to is not a telephone number.");
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            return problem(400, "text must have 1 to " + LONGEST_TEXT + " characters.");
        }
        if (reference.isBlank() || reference.length() > 128) {
            return problem(400, "reference must have 1 to 128 characters.");
        }
        var receipt = messages.accept(to, text, reference);
        return Answer.json(
                202,
                json.createObjectNode()
                        .put("id", receipt)
                        .put("reference", reference)
                        .toString());
    }

    private String list() {
        return messages.latest().stream()
                .map(message -> messages.toJson(message).toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Answer page(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals("/")
                ? Answer.html(MessagePage.of(messages.latest()))
                : problem(404, "There is / and /messages.");
    }

    private boolean authorized(HttpExchange exchange) {
        var given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null && MessageDigest.isEqual(authorization, given.getBytes(StandardCharsets.UTF_8));
    }

    private Answer problem(int status, String detail) {
        return new Answer(
                status,
                "application/problem+json",
                json.createObjectNode()
                        .put("status", status)
                        .put("detail", detail)
                        .toString());
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            var answer = handler.handle(exchange);
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private interface Handler {
        Answer handle(HttpExchange exchange) throws IOException;
    }

    private record Answer(int status, String type, String body) {
        static Answer json(int status, String body) {
            return new Answer(status, "application/json", body);
        }

        static Answer html(String body) {
            return new Answer(200, "text/html; charset=utf-8", body);
        }
    }
}
