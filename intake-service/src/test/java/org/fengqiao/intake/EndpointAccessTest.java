package org.fengqiao.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.AccessRules;
import org.fengqiao.testkit.Stranger;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("规则 7: 未经允许的一律拒绝")
class EndpointAccessTest extends IntakeTest {

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

    private static final Set<Role> MESSAGE_READERS =
            Set.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.GRID_WORKER, Role.PORTAL, Role.HOTLINE);

    private static final String CASES = "/api/v1/cases/{caseNo}/";
    private static final String MESSAGES = "/api/v1/grid-messages";
    private static final String ACTIVITIES = "/api/v1/activities";

    @Test
    @DisplayName("无令牌 401，角色不符 403，辖区之外 403、404 或空")
    void shouldBeClosedToEveryoneElse() {
        AccessRules rules = AccessRules.of(database, County.KAIHUA_CENTRE, County.KAIHUA)
                .open(
                        "GET /api/v1/kinds",
                        "GET /api/v1/channels",
                        "GET /api/v1/services",
                        "GET /api/v1/source-systems",
                        "POST /api/v1/tracking",
                        "POST /api/v1/tracking/supplements",
                        "POST /api/v1/tracking/urges",
                        "POST /api/v1/tracking/withdrawal",
                        "POST /api/v1/tracking/rating");
        closeRegistrations(rules);
        closeCases(rules);
        closeActivities(rules);
        closeMessages(rules);
        rules.check();
    }

    private void closeRegistrations(AccessRules rules) {
        String id = registered(clerk(), registration()).getString("registrationId");
        rules.only("POST " + REGISTRATIONS, SENDERS)
                .refuses("POST " + REGISTRATIONS, stranger().sends(registration()))
                .only("GET " + REGISTRATIONS, READERS)
                .refuses("GET " + REGISTRATIONS, stranger().seesNothing())
                .refuses("GET " + REGISTRATIONS, stranger().query("division=" + County.ZHENHUA))
                .only("GET " + REGISTRATIONS + "/{id}", READERS)
                .refuses("GET " + REGISTRATIONS + "/{id}", stranger().at("id", id))
                .only("POST " + REGISTRATIONS + "/batch", Role.GRID_WORKER, Role.HOTLINE)
                .refuses(
                        "POST " + REGISTRATIONS + "/batch",
                        Stranger.with(Tokens.of(Role.GRID_WORKER, "140802001001-VC", "140802001001"))
                                .sends(Map.of("items", List.of(offline())))
                                .answered(a ->
                                        a.jsonPath().getList("items.status").equals(List.of(403))));
    }

    private Map<String, Object> offline() {
        Map<String, Object> registration = registration();
        registration.put("channel", "GRID");
        return Map.of(
                "key",
                UUID.randomUUID().toString(),
                "clientTime",
                clock.instant().toString(),
                "registration",
                registration);
    }

    private void closeCases(AccessRules rules) {
        String caseNo = registered(clerk(), registration()).getString("caseNo");
        Map.of(
                        "supplements",
                        Map.of("text", "x"),
                        "urges",
                        Map.of(),
                        "withdrawal",
                        Map.of("reason", "x"),
                        "rating",
                        Map.of("score", 1))
                .forEach((what, body) -> rules.only("POST " + CASES + what, SENDERS)
                        .refuses(
                                "POST " + CASES + what,
                                stranger().at("caseNo", caseNo).sends(body)));
    }

    private void closeActivities(AccessRules rules) {
        Map<String, Object> activity = Map.of(
                "type",
                "DAILY_SCREENING",
                "name",
                "日常排查",
                "division",
                County.KAIHUA,
                "startsOn",
                "2026-03-01",
                "endsOn",
                "2026-03-31");
        String id = as(Tokens.of(Role.DIRECTOR, County.KAIHUA_CENTRE, County.KAIHUA))
                .body(activity)
                .post(ACTIVITIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        rules.only("POST " + ACTIVITIES, Role.DIRECTOR, Role.SUPERVISOR, Role.LEADER)
                .refuses("POST " + ACTIVITIES, stranger().sends(activity))
                .only("GET " + ACTIVITIES, LOCAL_STAFF)
                .refuses("GET " + ACTIVITIES, stranger().seesNothing())
                .only("GET " + ACTIVITIES + "/{id}", LOCAL_STAFF)
                .refuses("GET " + ACTIVITIES + "/{id}", stranger().at("id", id));
    }

    private void closeMessages(AccessRules rules) {
        Map<String, Object> message = Map.of("division", County.ZHENHUA, "text", "路灯坏了");
        String id = as(gridWorker())
                .body(message)
                .post(MESSAGES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String clerkElsewhere = Tokens.of(Role.CLERK, "140802001000-TC", "140802001000");
        rules.only("POST " + MESSAGES, Role.GRID_WORKER, Role.CLERK, Role.PORTAL, Role.HOTLINE)
                .refuses("POST " + MESSAGES, Stranger.with(clerkElsewhere).sends(message))
                .only("GET " + MESSAGES, MESSAGE_READERS)
                .refuses("GET " + MESSAGES, stranger().seesNothing())
                .only("GET " + MESSAGES + "/{id}", MESSAGE_READERS)
                .refuses("GET " + MESSAGES + "/{id}", stranger().at("id", id))
                .only("POST " + MESSAGES + "/{id}/reply", GRID_STAFF)
                .refuses(
                        "POST " + MESSAGES + "/{id}/reply",
                        stranger().at("id", id).sends(Map.of("text", "x")))
                .only("POST " + MESSAGES + "/{id}/conversion", GRID_STAFF)
                .refuses(
                        "POST " + MESSAGES + "/{id}/conversion",
                        stranger().at("id", id).sends(registration()));
    }

    @Test
    void shouldNotTakeABrokenToken() {
        Response answer = given().auth().oauth2(clerk() + "x").get(REGISTRATIONS);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private static Stranger stranger() {
        return Stranger.with(Tokens.of(Role.DIRECTOR, "140802001000-TC", "140802001000"));
    }
}
