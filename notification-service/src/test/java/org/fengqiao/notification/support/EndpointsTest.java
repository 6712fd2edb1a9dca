package org.fengqiao.notification.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.platform.security.Role.ADMINISTRATOR;
import static org.fengqiao.platform.security.Role.CLERK;
import static org.fengqiao.platform.security.Role.DIRECTOR;
import static org.fengqiao.platform.security.Role.GRID_WORKER;
import static org.fengqiao.platform.security.Role.HOTLINE;
import static org.fengqiao.platform.security.Role.LEADER;
import static org.fengqiao.platform.security.Role.MEDIATOR;
import static org.fengqiao.platform.security.Role.PARTNER;
import static org.fengqiao.platform.security.Role.PORTAL;
import static org.fengqiao.platform.security.Role.SUPERVISOR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.ApiRules;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
class EndpointsTest {

    private static final Set<Role> FOLLOWERS = Set.of(PORTAL, HOTLINE, PARTNER, DIRECTOR, SUPERVISOR);
    private static final Set<Role> STAFF = Set.of(GRID_WORKER, CLERK, MEDIATOR, DIRECTOR, LEADER, PARTNER, SUPERVISOR);

    /** Who may call what; an endpoint that is missing here fails the test. */
    private static final Map<String, Set<Role>> ALLOWED = allowed();

    private static Map<String, Set<Role>> allowed() {
        Map<String, Set<Role>> allowed = new LinkedHashMap<>();
        allowed.put("POST /api/v1/subscriptions", FOLLOWERS);
        allowed.put("GET /api/v1/subscriptions", FOLLOWERS);
        allowed.put("GET /api/v1/subscriptions/{id}", FOLLOWERS);
        allowed.put("DELETE /api/v1/subscriptions/{id}", FOLLOWERS);
        allowed.put("POST /api/v1/subscriptions/{id}/activation", FOLLOWERS);
        allowed.put("GET /api/v1/subscriptions/{id}/deliveries", FOLLOWERS);
        allowed.put("GET /api/v1/subscriptions/{id}/deliveries/{delivery}", FOLLOWERS);
        allowed.put("POST /api/v1/subscriptions/{id}/deliveries/{delivery}/redelivery", FOLLOWERS);
        allowed.put("GET /api/v1/event-types", FOLLOWERS);
        allowed.put("GET /api/v1/inbox", STAFF);
        allowed.put("GET /api/v1/inbox/unread-count", STAFF);
        allowed.put("POST /api/v1/inbox/{id}/read", STAFF);
        allowed.put("GET /api/v1/cases/{caseNo}/messages", Set.of(CLERK, MEDIATOR, DIRECTOR, SUPERVISOR));
        allowed.put("GET /api/v1/templates", Set.of(CLERK, MEDIATOR, DIRECTOR, LEADER, SUPERVISOR, ADMINISTRATOR));
        return allowed;
    }

    @Test
    @DisplayName("rule 7: every endpoint refuses whoever is not named for it")
    void shouldDenyByDefault() {
        // Given
        Map<String, Operation> endpoints = ownEndpoints();

        // Then
        assertThat(endpoints.keySet()).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
        endpoints.keySet().forEach(endpoint -> {
            assertThat(call(endpoint, null)).as("%s without a token", endpoint).isEqualTo(401);
            for (Role role : Role.values()) {
                int status = call(endpoint, role);
                if (ALLOWED.get(endpoint).contains(role)) {
                    assertThat(status).as("%s as %s", endpoint, role).isNotIn(401, 403, 405, 500);
                } else {
                    assertThat(status).as("%s as %s", endpoint, role).isEqualTo(403);
                }
            }
        });
    }

    @Test
    void shouldDescribeEveryEndpointInChinese() {
        ownEndpoints().forEach((endpoint, operation) -> {
            assertThat(operation.getSummary()).as(endpoint).matches(".*[\\u4e00-\\u9fff].*");
            assertThat(operation.getDescription()).as(endpoint).matches("(?s).*[\\u4e00-\\u9fff].*");
            assertThat(operation.getSecurity()).as(endpoint).isNotEmpty();
            assertThat(operation.getTags()).as(endpoint).isNotEmpty();
            if (operation.getParameters() != null) {
                assertThat(operation.getParameters())
                        .allSatisfy(p -> assertThat(p.getDescription())
                                .as("%s %s", endpoint, p.getName())
                                .isNotBlank());
            }
        });
    }

    @Test
    void shouldKeepTheRulesOfEveryDocument() {
        ApiRules.check();
    }

    private static Map<String, Operation> ownEndpoints() {
        Map<String, Operation> endpoints = new LinkedHashMap<>();
        openApi()
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> endpoints.put(method + " " + path, operation)));
        // The platform's own are tested there.
        endpoints
                .keySet()
                .removeIf(e -> e.contains("/replays") || e.contains("/access-records") || e.contains("/dead-letters"));
        return endpoints;
    }

    private static OpenAPI openApi() {
        String text = given().get("/q/openapi?format=json").asString();
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text);
        assertThat(result.getMessages()).isEmpty();
        return result.getOpenAPI();
    }

    private static int call(String endpoint, Role role) {
        HttpMethod method = HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{id}", UUID.randomUUID().toString())
                .replace("{delivery}", UUID.randomUUID().toString())
                .replace("{caseNo}", "FQ532601-20260302-000001");
        var request = role == null
                ? given()
                : Api.as(role, role.claim() + ".endpoints", World.TOWNSHIP_CENTRE, World.TOWNSHIP)
                        .request();
        if (method == HttpMethod.POST && path.endsWith("/subscriptions")) {
            request.contentType(ContentType.JSON).body(Map.of());
        }
        return request.request(method.name(), path).statusCode();
    }
}
