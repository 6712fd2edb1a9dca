package org.fengqiao.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.platform.security.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RefusalTest {

    private final AgroalDataSource database;

    RefusalTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void shouldReadJsonStrictly() {
        JsonRules.of(database, "POST", "/api/v1/probe", clerk())
                .with("Idempotency-Key", "strict-json-1")
                .check(Map.of("text", "strict"), "text");
    }

    @Test
    void shouldRefuseNulInAnAddress() {
        refused("/api/v1/probe/a%00b", 404).body("type", equalTo("urn:fengqiao:problem:not-found"));
        refused("/api/v1/probe?text=%00", 422).body("errors[0].field", equalTo("text"));
    }

    private static ValidatableResponse refused(String path, int status) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    @DisplayName("a pool that is used up is overload: 503 with the time to try again")
    void shouldAskForPatienceWhenEveryConnectionIsTaken() {
        // When
        Response answer = BusyPool.during(database, 0, () -> create("busy-pool-1"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("3");
        assertThat(answer.<String>path("type")).isEqualTo("urn:fengqiao:problem:unavailable");
    }

    @Test
    @DisplayName("more requests at once than a service works on are asked to come again in a second, not kept waiting")
    void shouldAskTheCrowdToComeAgain() {
        // When
        List<Response> answers = BusyPool.during(database, 0, () -> crowd(() -> {}));

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(503);
        assertThat(answers).extracting(answer -> answer.header("Retry-After")).containsOnly("1", "3");
        given().get("/api/v1/probe/failing").then().statusCode(500);
    }

    @Test
    @DisplayName("in a crowd, too, who brings no token is told so and takes no place")
    void shouldAskForATokenInACrowd() {
        // Given
        List<Integer> strangers = new CopyOnWriteArrayList<>();

        // When
        BusyPool.during(database, 0, () -> crowd(() -> strangers.add(stranger())));

        // Then
        assertThat(strangers).containsOnly(401);
    }

    @Test
    @DisplayName("who has not sent what he announced takes no place: however many are slow, others are served")
    void shouldServeOthersWhileManySendSlowly() throws IOException {
        try (var slow = new SlowSenders(80, "{\"text\": ", 16)) {
            assertThat(create("not-slow-1").statusCode()).isEqualTo(201);
        }
    }

    @Test
    @DisplayName("bodies that are still coming have so much room together; who does not fit is asked to come again")
    void shouldBoundTheMemoryOfWhatIsStillComing() throws IOException {
        // Given
        String padded = "{\"text\": \"busy\"}" + " ".repeat(60_000);

        // When
        try (var slow = new SlowSenders(20, padded, 100_000)) {
            await().untilAsserted(() -> {
                Response refused = create("no-room-1", padded);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isEqualTo("1");
            });
        }

        // Then
        await().untilAsserted(() ->
                assertThat(create("no-room-2", padded).statusCode()).isEqualTo(201));
    }

    @Test
    @DisplayName("who shows no token takes room from strangers only, in chunks or announced")
    void shouldServeWhoIsKnownWhileStrangersFillTheirRoom() throws IOException {
        // Given
        String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";

        // When
        try (var strangers = new SlowSenders(80, chunk, List.of("Transfer-Encoding: chunked"))) {
            await().untilAsserted(() -> assertThat(chunked()).startsWith("HTTP/1.1 503"));

            // Then
            assertThat(create("well-known-1", "{\"text\": \"busy\"}" + " ".repeat(60_000))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    /** What a stranger's small request in chunks is answered. */
    private static String chunked() throws IOException {
        try (var socket = new SlowSenders(1, "2\r\n{}\r\n0\r\n\r\n", List.of("Transfer-Encoding: chunked"))) {
            return socket.firstLine();
        }
    }

    /** Connections on which the head of a request has come, and the beginning of its body. */
    private static final class SlowSenders implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();

        SlowSenders(int number, String beginning, int announced) throws IOException {
            this(number, beginning, List.of("Authorization: Bearer " + clerk(), "Content-Length: " + announced));
        }

        SlowSenders(int number, String beginning, List<String> headers) throws IOException {
            for (int i = 0; i < number; i++) {
                var socket = new Socket("localhost", RestAssured.port);
                sockets.add(socket);
                socket.getOutputStream()
                        .write("""
                        POST /api/v1/probe HTTP/1.1\r
                        Host: localhost\r
                        Idempotency-Key: slow-%03d-%d\r
                        Content-Type: application/json\r
                        %s\r
                        \r
                        %s""".formatted(i, beginning.length(), String.join("\r\n", headers), beginning)
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }

        String firstLine() throws IOException {
            return new BufferedReader(
                            new InputStreamReader(sockets.getFirst().getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** Clients that come back at once, until one of them was not even kept waiting; then something else is done, too. */
    private static List<Response> crowd(Runnable atLast) {
        var refused = new AtomicBoolean();
        var answers = new ConcurrentLinkedQueue<Response>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 80; i++) {
                String key = "crowd-%03d".formatted(i);
                clients.execute(() -> {
                    do {
                        Response answer = create(key);
                        answers.add(answer);
                        if (answer.header("Retry-After").equals("1") && refused.compareAndSet(false, true)) {
                            atLast.run();
                        }
                    } while (!refused.get());
                });
            }
        }
        return List.copyOf(answers);
    }

    private static int stranger() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("text", "busy"))
                .post("/api/v1/probe")
                .statusCode();
    }

    private static Response create(String key) {
        return create(key, "{\"text\": \"busy\"}");
    }

    private static Response create(String key, String body) {
        return given().auth()
                .oauth2(clerk())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/probe");
    }

    private static String clerk() {
        return Tokens.of(Role.CLERK, "532601001001-VC", "532601001001");
    }
}
