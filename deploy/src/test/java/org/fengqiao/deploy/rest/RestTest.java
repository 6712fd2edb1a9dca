package org.fengqiao.deploy.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.deploy.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestTest {

    private static final int BREAK = -1;

    private record Scripted(int status, Map<String, String> headers, String body) {}

    private final Deque<Scripted> answers = new ArrayDeque<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        bearers.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        exchange.getRequestBody().readAllBytes();
        var next = answers.poll();
        if (next.status() == BREAK) {
            exchange.close();
            return;
        }
        next.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void willAnswer(int status) {
        answers.add(new Scripted(status, Map.of(), ""));
    }

    private Answer post() {
        return new Rest(Traffic.IGNORED, Duration.ofSeconds(5))
                .send(Call.post("test", address, Map.of("a", 1)).once("key-1"));
    }

    @ParameterizedTest
    @CsvSource({"500,unknown_error", "400,Unexpected error when authenticating client"})
    void shouldWaitForKeycloakWhileItsDatabaseIsAway(int status, String description) {
        // Given
        answers.add(new Scripted(status, Map.of(), "{\"error_description\":\"" + description + "\"}"));
        willAnswer(200);

        // When
        var answer = new Rest(Traffic.IGNORED, Duration.ofSeconds(5))
                .send(Call.post("sign in", address, new Form(Map.of("grant_type", "password"))));

        // Then
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void shouldRepeatWithTheSameKeyWhenNoAnswerCame() {
        // Given
        willAnswer(BREAK);
        willAnswer(503);
        willAnswer(201);

        // When
        var answer = post();

        // Then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(keys).containsExactly("key-1", "key-1", "key-1");
    }

    @Test
    void shouldWaitAsLongAsItIsTold() {
        // Given
        answers.add(new Scripted(429, Map.of("Retry-After", "1"), ""));
        willAnswer(200);
        long begin = System.nanoTime();

        // When
        post();

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldNotWaitForALimitThatLastsLong() {
        // Given
        answers.add(new Scripted(429, Map.of("Retry-After", "900"), ""));

        // Then
        assertThat(post().status()).isEqualTo(429);
    }

    @Test
    void shouldLeaveConflictsToTheCaller() {
        // Given
        willAnswer(412);

        // Then
        assertThat(post().status()).isEqualTo(412);
        assertThat(keys).hasSize(1);
    }

    @Test
    void shouldGiveUpInTheEnd() {
        // Given
        for (int i = 0; i < 100; i++) {
            willAnswer(503);
        }
        var impatient = new Rest(Traffic.IGNORED, Duration.ofMillis(300));

        // Then
        assertThatThrownBy(() -> impatient.send(Call.get("test", address)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("No service for test");
    }

    @Test
    void shouldRenewARefusedTokenOnce() {
        // Given
        willAnswer(401);
        willAnswer(401);
        var tokens = new ArrayDeque<>(List.of("old", "new"));
        var actor = new Token() {
            @Override
            public String value() {
                return tokens.peek();
            }

            @Override
            public void refused(String value) {
                tokens.poll();
            }
        };

        // When
        var answer = new Rest(Traffic.IGNORED, Duration.ofSeconds(5))
                .send(Call.get("test", address).as(actor));

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(bearers).containsExactly("Bearer old", "Bearer new");
    }
}
