package org.fengqiao.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("rule 7: deny by default")
class ScopeTest {

    private record Endpoint(Method method, String path, String summary) {}

    private static List<Endpoint> endpoints() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        return paths.entrySet().stream()
                .flatMap(p -> p.getValue().entrySet().stream().flatMap(m -> endpoint(p.getKey(), m)))
                .toList();
    }

    private static Stream<Endpoint> endpoint(String path, Map.Entry<String, Object> operation) {
        String filled = path.replace("{year}", "2026").replaceAll("\\{[^}]+}", "FQ532601-20260302-000001");
        return Stream.of(Method.values())
                .filter(m -> m.name().toLowerCase(Locale.ROOT).equals(operation.getKey()))
                .map(m -> new Endpoint(m, filled, (String) ((Map<?, ?>) operation.getValue()).get("summary")));
    }

    @Test
    void shouldAskForATokenEverywhere() {
        List<Endpoint> all = endpoints();

        assertThat(all).hasSizeGreaterThan(12);
        for (Endpoint endpoint : all) {
            int status = given().contentType(ContentType.JSON)
                    .body("{}")
                    .request(endpoint.method(), endpoint.path())
                    .statusCode();
            assertThat(status).as("%s", endpoint).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("roles that have nothing to do here are refused at every endpoint")
    void shouldRefuseRolesThatHaveNoBusinessHere() {
        for (Role role : List.of(Role.CLERK, Role.MEDIATOR, Role.GRID_WORKER, Role.PORTAL, Role.HOTLINE)) {
            for (Endpoint endpoint : endpoints()) {
                if (endpoint.path().startsWith("/api/v1/access-records") || status(role, endpoint) == 403) {
                    continue;
                }
                fail("%s may call %s", role, endpoint);
            }
        }
    }

    @Test
    @DisplayName("auditors verify chains and accounts, and see no case")
    void shouldShowAuditorsChainsAndAccountsOnly() {
        for (Endpoint endpoint : endpoints()) {
            boolean theirs = endpoint.path().contains("/chain")
                    || endpoint.path().contains("/accounting")
                    || endpoint.path().contains("/access-records");
            if (theirs) {
                assertThat(status(Role.AUDITOR, endpoint)).as("%s", endpoint).isNotEqualTo(403);
            } else {
                assertThat(status(Role.AUDITOR, endpoint)).as("%s", endpoint).isEqualTo(403);
            }
        }
    }

    private static int status(Role role, Endpoint endpoint) {
        return Api.as(role, "532601000000-CC", Api.COUNTY)
                .body("{}")
                .request(endpoint.method(), endpoint.path())
                .statusCode();
    }

    @Test
    @DisplayName("every operation is described in Chinese")
    void shouldDescribeEveryOperationInChinese() {
        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(endpoint.summary())
                        .as(endpoint.path())
                        .isNotNull()
                        .matches(".*[\\u4e00-\\u9fff].*"));
    }
}
