package org.fengqiao.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("rule 7: every endpoint is closed except to the roles named here, and described in Chinese")
class EndpointsTest {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> DESKS =
            EnumSet.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.LEADER, Role.SUPERVISOR);
    private static final Set<Role> HEADS = EnumSet.of(Role.DIRECTOR, Role.LEADER, Role.SUPERVISOR);
    private static final Set<Role> DECIDERS = EnumSet.of(Role.DIRECTOR, Role.SUPERVISOR);
    private static final Set<Role> PARTNER = EnumSet.of(Role.PARTNER);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    private static final Map<String, Set<Role>> ALLOWED = Map.ofEntries(
            Map.entry("put /api/v1/divisions", ADMINISTRATOR),
            Map.entry("get /api/v1/divisions", ALL),
            Map.entry("get /api/v1/divisions/{code}", ALL),
            Map.entry("put /api/v1/units", ADMINISTRATOR),
            Map.entry("get /api/v1/units", ALL),
            Map.entry("get /api/v1/units/{code}", ALL),
            Map.entry("get /api/v1/cases/{caseNo}/route", DESKS),
            Map.entry("post /api/v1/cases/{caseNo}/assistants", HEADS),
            Map.entry("post /api/v1/cases/{caseNo}/lift", EnumSet.of(Role.LEADER, Role.SUPERVISOR)),
            Map.entry("get /api/v1/returns", HEADS),
            Map.entry("get /api/v1/returns/{id}", HEADS),
            Map.entry("post /api/v1/returns/{id}/decision", DECIDERS),
            Map.entry("post /api/v1/returns/{id}/adjudication-request", EnumSet.of(Role.DIRECTOR)),
            Map.entry("post /api/v1/returns/{id}/adjudication", EnumSet.of(Role.SUPERVISOR)),
            Map.entry("get /api/v1/referrals", with(DESKS, Role.PARTNER)),
            Map.entry("get /api/v1/referrals/{id}", with(DESKS, Role.PARTNER)),
            Map.entry("post /api/v1/referrals/{id}/acceptance", PARTNER),
            Map.entry("post /api/v1/referrals/{id}/decline", PARTNER),
            Map.entry("post /api/v1/referrals/{id}/conclusion", PARTNER),
            Map.entry("post /api/v1/referrals/{id}/return", PARTNER),
            Map.entry("get /api/v1/decision-tables", ALL),
            Map.entry("get /api/v1/decision-tables/{name}/{version}", ALL),
            Map.entry("post /api/v1/decision-tables/{name}/trial", with(DESKS, Role.ADMINISTRATOR)),
            Map.entry("post /api/v1/replays", ADMINISTRATOR),
            Map.entry("get /api/v1/access-records/{caseNo}", EnumSet.of(Role.AUDITOR)));

    private Map<String, Map<String, Object>> operations;

    private static Set<Role> with(Set<Role> roles, Role one) {
        return Stream.concat(roles.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }

    @BeforeEach
    void readTheDocument() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").path("paths");
        operations = new TreeMap<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (Set.of("get", "put", "post", "delete", "patch").contains(method)) {
                operations.put(method + " " + path, operation);
            }
        }));
    }

    @Test
    void shouldBeClosedToEveryoneElse() {
        // Given
        assertThat(operations.keySet()).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
        List<String> wrong = new ArrayList<>();

        // When
        ALLOWED.forEach((operation, roles) -> {
            check(wrong, operation, null, status(operation, null), 401);
            for (Role role : Role.values()) {
                int status = status(operation, Tokens.of(role, TestUnits.CC.code(), TestNetwork.COUNTY));
                if (roles.contains(role)) {
                    if (status == 401 || status == 403 || status >= 500) {
                        wrong.add(role + " " + operation + " " + status);
                    }
                } else {
                    check(wrong, operation, role, status, 403);
                }
            }
        });

        // Then
        assertThat(wrong).isEmpty();
    }

    private static void check(List<String> wrong, String operation, Role role, int status, int expected) {
        if (status != expected) {
            wrong.add(role + " " + operation + " " + status + " instead of " + expected);
        }
    }

    private static int status(String operation, String token) {
        String[] parts = operation.split(" ");
        String path =
                parts[1].replace("{id}", "00000000-0000-7000-8000-000000000000").replaceAll("\\{\\w+}", "none");
        var request = given().contentType(ContentType.JSON);
        if (token != null) {
            request.auth().oauth2(token);
        }
        return (parts[0].equals("get") ? request : request.body("{}"))
                .request(parts[0].toUpperCase(Locale.ROOT), path)
                .statusCode();
    }

    @Test
    void shouldDescribeEveryOperationInChinese() {
        operations.forEach((name, operation) -> {
            assertThat(operation.get("summary")).as(name).asString().containsPattern("\\p{IsHan}");
            assertThat(operation.get("description")).as(name).asString().containsPattern("\\p{IsHan}");
            assertThat(operation.get("tags")).as(name).isNotNull();
        });
    }

    @Test
    void shouldShowAnExampleInEveryRequest() {
        Map<String, Map<String, Object>> schemas =
                given().get("/q/openapi?format=json").path("components.schemas");
        schemas.forEach((name, schema) -> {
            if (name.endsWith("Request")
                    && !name.equals("ReplayRequest")
                    && !name.matches("(Divisions|Units)Request")) {
                assertThat(schema.get("properties").toString()).as(name).contains("example");
            }
        });
        assertThat(schemas.keySet()).contains("Problem", "AssistantRequest", "LiftRequest");
    }
}
