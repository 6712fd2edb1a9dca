package org.fengqiao.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.notification.support.Api.soon;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.DirectiveKind;
import org.fengqiao.contracts.MediationEvent.MediatorAssigned;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.contracts.Tier;
import org.fengqiao.notification.support.Api;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.notification.support.World;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
class InboxTest {

    @Inject
    Vault vault;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    // Units of their own, so that tests do not find each other's notices.
    private final String unit = "532601003000-T" + suffix;

    @Test
    @DisplayName("#57 #58 breaches and directives reach the unit's inbox, in the reader's language")
    void shouldTellAUnitOfBreachesAndDirectives() {
        // Given
        World world = new World(vault);
        world.register();

        // When
        world.supervision(breach(world));
        world.supervision(new DirectiveIssued(
                world.caseNo(),
                "D-" + suffix,
                DirectiveKind.SUPERVISION_LETTER,
                unit,
                MutableClock.START.plusSeconds(86_400),
                "supervisor." + suffix,
                MutableClock.START));
        world.supervision(
                new DirectiveAnswered(world.caseNo(), "D-" + suffix, unit, "director." + suffix, MutableClock.START));

        // Then
        List<Map<String, Object>> notices = soon().until(() -> inbox(clerk("a")), all -> all.size() == 2);
        assertThat(notices.getFirst().get("text")).asString().contains("督办函", "2026-03-03 09:00", world.caseNo());
        assertThat(notices.getLast().get("text")).asString().contains("办理时限");
        assertThat(clerk("a")
                        .request()
                        .header("Accept-Language", "en")
                        .get("/api/v1/inbox")
                        .jsonPath()
                        .getString("items[1].text"))
                .contains("handling limit");
        Api issuer = Api.as(Role.SUPERVISOR, "supervisor." + suffix, "532601000000-CC", World.COUNTY);
        soon().untilAsserted(() -> assertThat(inbox(issuer))
                .filteredOn(n -> n.get("target").equals("ACCOUNT"))
                .hasSize(1));
    }

    @Test
    void shouldLetEveryoneReadForThemselves() {
        // Given
        World world = new World(vault);
        world.register();
        world.supervision(breach(world));
        String id = (String) soon().until(() -> inbox(clerk("a")), all -> all.size() == 1)
                .getFirst()
                .get("id");

        // When
        clerk("a")
                .request()
                .post("/api/v1/inbox/" + id + "/read")
                .then()
                .statusCode(200)
                .body("read", equalTo(true));
        clerk("a")
                .request()
                .post("/api/v1/inbox/" + id + "/read")
                .then()
                .statusCode(200)
                .body("readAt", notNullValue());

        // Then
        assertThat(unread(clerk("a"))).isZero();
        assertThat(unread(clerk("b"))).isEqualTo(1);
        assertThat(clerk("a")
                        .request()
                        .get("/api/v1/inbox?unread=true")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 7: nobody reads another unit's or account's notices")
    void shouldKeepNoticesToThemWhomTheyAreFor() {
        // Given
        World world = new World(vault);
        world.register();
        world.mediation(new MediatorAssigned(
                world.caseNo(), 1, Tier.TOWNSHIP, unit, "mediator." + suffix, false, "x", MutableClock.START));
        Api mediator = Api.as(Role.MEDIATOR, "mediator." + suffix, unit, "532601003000");

        // When
        List<Map<String, Object>> notices = soon().until(() -> inbox(mediator), all -> all.size() == 1);

        // Then
        assertThat(notices.getFirst()).containsEntry("target", "ACCOUNT").containsEntry("read", false);
        assertThat(inbox(clerk("a"))).isEmpty();
        clerk("a")
                .request()
                .post("/api/v1/inbox/" + notices.getFirst().get("id") + "/read")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldPageFromTheNewest() {
        // Given
        World world = new World(vault);
        world.register();
        for (int i = 0; i < 3; i++) {
            world.supervision(breach(world));
        }
        soon().until(() -> inbox(clerk("a")).size() == 3);

        // When
        var first = clerk("a").request().get("/api/v1/inbox?limit=2");

        // Then
        assertThat(first.jsonPath().getList("items")).hasSize(2);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(clerk("a")
                        .request()
                        .get("/api/v1/inbox?limit=2&cursor=" + first.jsonPath().getString("next"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        clerk("a").request().get("/api/v1/inbox?cursor=nonsense").then().statusCode(422);
        clerk("a").request().get("/api/v1/inbox?limit=201").then().statusCode(422);
    }

    private ClockBreached breach(World world) {
        return new ClockBreached(
                world.caseNo(),
                UUID.randomUUID().toString(),
                ClockKind.HANDLING,
                1,
                Tier.TOWNSHIP,
                unit,
                Consequence.ESCALATE,
                MutableClock.START,
                MutableClock.START);
    }

    private Api clerk(String name) {
        return Api.as(Role.CLERK, "clerk." + suffix + "." + name, unit, "532601003000");
    }

    private static List<Map<String, Object>> inbox(Api api) {
        return api.request()
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static int unread(Api api) {
        return api.request()
                .get("/api/v1/inbox/unread-count")
                .then()
                .statusCode(200)
                .extract()
                .path("unread");
    }
}
