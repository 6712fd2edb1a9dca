package org.fengqiao.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every operation of the service's own API document: what nobody allowed, nobody may. */
@QuarkusTest
@DisplayName("规则 7: 未经允许的一律拒绝")
class EndpointAccessTest extends IntakeTest {

    private static final Set<String> PUBLIC = Set.of(
            "GET /api/v1/kinds",
            "GET /api/v1/channels",
            "GET /api/v1/services",
            "GET /api/v1/source-systems",
            "POST /api/v1/tracking",
            "POST /api/v1/tracking/supplements",
            "POST /api/v1/tracking/urges",
            "POST /api/v1/tracking/withdrawal",
            "POST /api/v1/tracking/rating");

    private static final Set<Role> SENDERS =
            Set.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.GRID_WORKER, Role.PORTAL, Role.HOTLINE, Role.PARTNER);

    private static final Set<Role> READERS = Set.of(
            Role.CLERK,
            Role.MEDIATOR,
            Role.DIRECTOR,
            Role.GRID_WORKER,
            Role.PORTAL,
            Role.HOTLINE,
            Role.PARTNER,
            Role.LEADER,
            Role.SUPERVISOR);

    private static final Set<Role> LOCAL_STAFF =
            Set.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.GRID_WORKER, Role.LEADER, Role.SUPERVISOR);

    private static final Set<Role> GRID_STAFF = Set.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.GRID_WORKER);

    private static final Map<String, Set<Role>> ALLOWED = Map.ofEntries(
            Map.entry("POST /api/v1/registrations", SENDERS),
            Map.entry("GET /api/v1/registrations", READERS),
            Map.entry("GET /api/v1/registrations/{id}", READERS),
            Map.entry("POST /api/v1/registrations/batch", Set.of(Role.GRID_WORKER)),
            Map.entry("POST /api/v1/cases/{caseNo}/supplements", SENDERS),
            Map.entry("POST /api/v1/cases/{caseNo}/urges", SENDERS),
            Map.entry("POST /api/v1/cases/{caseNo}/withdrawal", SENDERS),
            Map.entry("POST /api/v1/cases/{caseNo}/rating", SENDERS),
            Map.entry("POST /api/v1/activities", Set.of(Role.DIRECTOR, Role.SUPERVISOR, Role.LEADER)),
            Map.entry("GET /api/v1/activities", LOCAL_STAFF),
            Map.entry("GET /api/v1/activities/{id}", LOCAL_STAFF),
            Map.entry("POST /api/v1/grid-messages", Set.of(Role.GRID_WORKER, Role.CLERK, Role.PORTAL, Role.HOTLINE)),
            Map.entry("GET /api/v1/grid-messages", GRID_STAFF),
            Map.entry("POST /api/v1/grid-messages/{id}/reply", GRID_STAFF),
            Map.entry("POST /api/v1/grid-messages/{id}/conversion", GRID_STAFF),
            Map.entry("GET /api/v1/access-records/{caseNo}", Set.of(Role.AUDITOR)),
            Map.entry("POST /api/v1/replays", Set.of(Role.ADMINISTRATOR)));

    @Test
    void shouldHaveARuleForEveryOperation() {
        assertThat(operations())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(PUBLIC.stream(), ALLOWED.keySet().stream())
                        .toList());
    }

    @TestFactory
    @DisplayName("无令牌 401，角色不符 403，角色相符不因角色被拒")
    Stream<DynamicTest> shouldAskForATokenWithTheRightRole() {
        return operations().stream()
                .filter(operation -> !PUBLIC.contains(operation))
                .map(operation -> DynamicTest.dynamicTest(operation, () -> check(operation)));
    }

    @TestFactory
    @DisplayName("公开的接口无需令牌")
    Stream<DynamicTest> shouldLetAnyoneUseWhatIsPublic() {
        return PUBLIC.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation,
                        () -> assertThat(ask(operation, given()).statusCode()).isNotIn(401, 403, 405)));
    }

    @Test
    void shouldNotTakeABrokenToken() {
        Response answer = given().auth().oauth2(clerk() + "x").get(REGISTRATIONS);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    @DisplayName("辖区之外 403 或 404")
    void shouldNotReachIntoAnotherDivision() {
        // Given
        String stranger = Tokens.of(Role.DIRECTOR, "140802001000-TC", "140802001000");
        var known = registered(clerk(), registration());
        String message = as(gridWorker())
                .body(Map.of("division", County.ZHENHUA, "text", "路灯坏了"))
                .post("/api/v1/grid-messages")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String activity = as(Tokens.of(Role.DIRECTOR, County.KAIHUA_CENTRE, County.KAIHUA))
                .body(Map.of(
                        "type", "DAILY_SCREENING",
                        "name", "日常排查",
                        "division", County.KAIHUA,
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-03-31"))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        long events = count("SELECT count(*) FROM journal");

        // Then
        String caseUrl = "/api/v1/cases/" + known.getString("caseNo");
        List<Integer> answers = new ArrayList<>();
        answers.add(as(stranger).body(registration()).post(REGISTRATIONS).statusCode());
        answers.add(as(stranger)
                .get(REGISTRATIONS + "/" + known.getString("registrationId"))
                .statusCode());
        answers.add(
                as(stranger).get(REGISTRATIONS + "?division=" + County.ZHENHUA).statusCode());
        answers.add(as(stranger)
                .body(Map.of("text", "x"))
                .post(caseUrl + "/supplements")
                .statusCode());
        answers.add(as(stranger).body(Map.of()).post(caseUrl + "/urges").statusCode());
        answers.add(as(stranger)
                .body(Map.of("reason", "x"))
                .post(caseUrl + "/withdrawal")
                .statusCode());
        answers.add(
                as(stranger).body(Map.of("score", 1)).post(caseUrl + "/rating").statusCode());
        answers.add(as(stranger)
                .body(Map.of(
                        "type", "DAILY_SCREENING",
                        "name", "越界排查",
                        "division", County.KAIHUA,
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-03-31"))
                .post("/api/v1/activities")
                .statusCode());
        answers.add(as(stranger).get("/api/v1/activities/" + activity).statusCode());
        answers.add(as(stranger)
                .body(Map.of("text", "x"))
                .post("/api/v1/grid-messages/" + message + "/reply")
                .statusCode());
        answers.add(as(stranger)
                .body(registration())
                .post("/api/v1/grid-messages/" + message + "/conversion")
                .statusCode());

        assertThat(answers).allMatch(status -> status == 403 || status == 404);
        assertThat(as(stranger).get("/api/v1/grid-messages").jsonPath().getList("items.id"))
                .doesNotContain(message);
        assertThat(as(stranger).get(REGISTRATIONS).jsonPath().getList("items")).isEmpty();
        assertThat(as(stranger).get("/api/v1/activities").jsonPath().getList("items.id"))
                .doesNotContain(activity);
        assertThat(count("SELECT count(*) FROM journal")).isEqualTo(events);
    }

    private static void check(String operation) {
        Response anonymous = ask(operation, given());
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.contentType()).startsWith("application/problem+json");
        for (Role role : Role.values()) {
            int status = ask(operation, given().auth().oauth2(token(role))).statusCode();
            if (ALLOWED.get(operation).contains(role)) {
                assertThat(status).as("%s as %s", operation, role).isNotIn(401, 403, 405, 500);
            } else {
                assertThat(status).as("%s as %s", operation, role).isEqualTo(403);
            }
        }
    }

    private static String token(Role role) {
        return Tokens.of(role, County.KAIHUA_CENTRE, County.KAIHUA);
    }

    private static Response ask(String operation, RequestSpecification request) {
        String[] parts = operation.split(" ");
        String path = parts[1].replace("{id}", "0199a2b4-0000-7000-8000-000000000001")
                .replace("{caseNo}", "FQ532601-20260302-999999");
        RequestSpecification asked =
                request.header("Idempotency-Key", UUID.randomUUID().toString());
        return parts[0].equals("POST")
                ? asked.contentType(ContentType.JSON).body("{}").request(Method.POST, path)
                : asked.request(Method.valueOf(parts[0]), path);
    }

    private static List<String> operations() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        List<String> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(key -> Stream.of(Method.values()).anyMatch(m -> m.name().equalsIgnoreCase(key)))
                .forEach(key -> operations.add(key.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }
}
