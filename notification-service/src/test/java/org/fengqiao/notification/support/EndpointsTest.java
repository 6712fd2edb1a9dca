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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.notification.support.Api.Subscribed;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.AccessRules;
import org.fengqiao.testkit.ApiRules;
import org.fengqiao.testkit.JsonRules;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.Stranger;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
class EndpointsTest {

    private static final Set<Role> FOLLOWERS = Set.of(PORTAL, HOTLINE, PARTNER, DIRECTOR, SUPERVISOR);
    private static final Set<Role> STAFF = Set.of(GRID_WORKER, CLERK, MEDIATOR, DIRECTOR, LEADER, PARTNER, SUPERVISOR);
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private final DataSource database;
    private final Vault vault;

    EndpointsTest(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Test
    @DisplayName("rule 7: every endpoint refuses whoever is not named for it, and strangers")
    void shouldDenyByDefault() {
        AccessRules rules = AccessRules.of(database, World.TOWNSHIP_CENTRE, World.TOWNSHIP);
        closeSubscriptions(rules);
        closeCases(rules);
        rules.check();
    }

    private void closeSubscriptions(AccessRules rules) {
        Api director = Api.as(DIRECTOR, "director.endpoints", World.TOWNSHIP_CENTRE, World.TOWNSHIP);
        try (Receiver receiver = new Receiver()) {
            Subscribed subscribed = director.subscribe(receiver.url("/hook"), "case.registered.v1");
            World world = new World(vault);
            world.register();
            world.takeOver();
            String delivery =
                    director.awaitState(subscribed, "DELIVERED").get("id").toString();
            rules.only("POST " + SUBSCRIPTIONS, FOLLOWERS)
                    .everywhere("POST " + SUBSCRIPTIONS)
                    .only("GET " + SUBSCRIPTIONS, FOLLOWERS)
                    .refuses("GET " + SUBSCRIPTIONS, stranger(DIRECTOR).seesNothing())
                    .only("GET /api/v1/event-types", FOLLOWERS)
                    .everywhere("GET /api/v1/event-types");
            for (String operation : List.of(
                    "GET " + SUBSCRIPTIONS + "/{id}",
                    "POST " + SUBSCRIPTIONS + "/{id}/activation",
                    "GET " + SUBSCRIPTIONS + "/{id}/deliveries",
                    "GET " + SUBSCRIPTIONS + "/{id}/deliveries/{delivery}",
                    "POST " + SUBSCRIPTIONS + "/{id}/deliveries/{delivery}/redelivery",
                    "DELETE " + SUBSCRIPTIONS + "/{id}")) {
                rules.only(operation, FOLLOWERS)
                        .refuses(
                                operation,
                                stranger(DIRECTOR).at("id", subscribed.id()).at("delivery", delivery));
            }
        }
    }

    private void closeCases(AccessRules rules) {
        World world = new World(vault);
        world.register();
        world.takeOver();
        Api director = Api.as(DIRECTOR, "director.endpoints", World.TOWNSHIP_CENTRE, World.TOWNSHIP);
        String notice = Api.soon()
                .until(() -> director.request().get("/api/v1/inbox").<String>path("items[0].id"), id -> id != null);
        Api.soon()
                .until(() -> director.request()
                                .get("/api/v1/cases/" + world.caseNo() + "/messages")
                                .statusCode()
                        == 200);
        rules.only("GET /api/v1/inbox", STAFF)
                .refuses("GET /api/v1/inbox", stranger(DIRECTOR).seesNothing())
                .only("GET /api/v1/inbox/unread-count", STAFF)
                .refuses(
                        "GET /api/v1/inbox/unread-count",
                        stranger(DIRECTOR).answered(a -> a.jsonPath().getInt("unread") == 0))
                .only("POST /api/v1/inbox/{id}/read", STAFF)
                .refuses("POST /api/v1/inbox/{id}/read", stranger(DIRECTOR).at("id", notice))
                .only("GET /api/v1/cases/{caseNo}/messages", CLERK, MEDIATOR, DIRECTOR, SUPERVISOR)
                .refuses(
                        "GET /api/v1/cases/{caseNo}/messages",
                        stranger(SUPERVISOR).at("caseNo", world.caseNo()))
                .only("GET /api/v1/templates", CLERK, MEDIATOR, DIRECTOR, LEADER, SUPERVISOR, ADMINISTRATOR)
                .everywhere("GET /api/v1/templates");
    }

    private static Stranger stranger(Role role) {
        return Stranger.with(Tokens.of(role, "140802000000-CC", AccessRules.ELSEWHERE));
    }

    @Test
    void shouldReadJsonStrictly() {
        JsonRules.of(
                        database,
                        "POST",
                        SUBSCRIPTIONS,
                        Tokens.named("portal.strict-json", PORTAL, "portal.strict-json", World.COUNTY))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .check(Map.of("url", "http://127.0.0.1:9/hook", "eventTypes", List.of("case.closed.v1")), "url");
    }

    @Test
    void shouldDescribeEveryEndpoint() {
        ApiRules.check();
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").path("paths");
        paths.forEach(
                (path, operations) -> operations.forEach((method, operation) -> assertThat(operation.get("description"))
                        .as("%s %s", method, path)
                        .asString()
                        .containsPattern("\\p{IsHan}")));
    }
}
