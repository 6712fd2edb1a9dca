package org.fengqiao.testkit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.platform.security.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = WithoutKeysTest.NoKeycloak.class, restrictToAnnotatedClass = true)
class WithoutKeysTest {

    /** Servers without Keycloak: nothing listens where it should be. */
    public static class NoKeycloak extends Servers {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(super.start());
            settings.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/fengqiao");
            return settings;
        }
    }

    @Test
    @DisplayName("Rule 1: a service that started without Keycloak asks to come again, it does not fail")
    void shouldAskToComeAgainUntilKeysCanBeHad() {
        given().auth()
                .oauth2(Tokens.of(Role.CLERK, "532601001001-VC", "532601001001"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("subject", "r1", "text", "r1"))
                .post("/api/v1/probe")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("3"))
                .body("type", equalTo("urn:fengqiao:problem:unavailable"));
        given().auth()
                .oauth2(Tokens.of(Role.ADMINISTRATOR, "532601001001-VC", "532601001001"))
                .get("/q/metrics")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("3"));
    }
}
