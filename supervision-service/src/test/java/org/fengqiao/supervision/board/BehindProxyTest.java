package org.fengqiao.supervision.board;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@TestProfile(BehindProxyTest.Proxy.class)
@DisplayName("Behind an ingress where TLS ends")
class BehindProxyTest {

    /** As an installation with an ingress is configured. */
    public static class Proxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("FENGQIAO_BEHIND_PROXY", "true");
        }
    }

    @Test
    @DisplayName("people come back from the log-in over the scheme that they came by")
    void shouldComeBackOverTheSchemeOfTheReader() {
        given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .get("/board")
                .then()
                .statusCode(302)
                .header("Location", containsString("redirect_uri=https%3A%2F%2F"));
    }
}
