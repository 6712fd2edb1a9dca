package org.fengqiao.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
        List<Response> answers =
                BusyPool.during(database, 0, () -> atOnce(80, number -> create("crowd-%03d".formatted(number))));

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(503);
        assertThat(answers).extracting(answer -> answer.header("Retry-After")).containsOnly("1", "3");
        assertThat(answers)
                .filteredOn(answer -> answer.header("Retry-After").equals("3"))
                .hasSize(64);
        assertThat(atOnce(64, number -> create("crowd-%03d".formatted(number))))
                .extracting(Response::statusCode)
                .containsOnly(201);
    }

    @Test
    @DisplayName("in a crowd, too, who brings no token is told so and takes no place")
    void shouldAskForATokenInACrowd() {
        // When
        int answer = BusyPool.during(database, 0, () -> {
            var crowd =
                    CompletableFuture.runAsync(() -> atOnce(64, number -> create("stranger-%03d".formatted(number))));
            await().until(() -> given().get("/api/v1/probe/failing").statusCode() == 503);
            int status = given().contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/api/v1/probe")
                    .statusCode();
            crowd.join();
            return status;
        });

        // Then
        assertThat(answer).isEqualTo(401);
    }

    private static Response create(String key) {
        return given().auth()
                .oauth2(clerk())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "busy"))
                .post("/api/v1/probe");
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static String clerk() {
        return Tokens.of(Role.CLERK, "532601001001-VC", "532601001001");
    }
}
