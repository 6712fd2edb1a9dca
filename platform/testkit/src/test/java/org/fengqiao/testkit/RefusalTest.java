package org.fengqiao.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
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
        // Given
        RequestSpecification request = given().auth()
                .oauth2(clerk())
                .header("Idempotency-Key", "busy-pool-1")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "busy"));

        // When
        Response answer = BusyPool.during(database, 0, () -> request.post("/api/v1/probe"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("3");
        assertThat(answer.<String>path("type")).isEqualTo("urn:fengqiao:problem:unavailable");
    }

    private static String clerk() {
        return Tokens.of(Role.CLERK, "532601001001-VC", "532601001001");
    }
}
