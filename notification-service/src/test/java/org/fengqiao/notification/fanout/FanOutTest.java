package org.fengqiao.notification.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.notification.support.Api.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.Tier;
import org.fengqiao.notification.support.Api;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.notification.support.Receiver;
import org.fengqiao.notification.support.Receiver.Request;
import org.fengqiao.notification.support.World;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
class FanOutTest {

    @Inject
    Vault vault;

    @Inject
    DataSource database;

    private Receiver receiver;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    @DisplayName("rule 7: nobody hears of a case outside the own scope")
    void shouldTellOnlyThoseWhoMaySeeTheCase() {
        // Given
        String account = Api.newAccount("portal");
        String other = Api.newAccount("portal");
        Api.portal(account).subscribe(receiver.url("/sender"), "case.signed-in.v1");
        Api.portal(other).subscribe(receiver.url("/other-sender"), "case.signed-in.v1");
        director(World.TOWNSHIP_CENTRE, World.TOWNSHIP).subscribe(receiver.url("/unit"), "case.signed-in.v1");
        director("532601002000-TC", "532601002000").subscribe(receiver.url("/other-unit"), "case.signed-in.v1");
        supervisor(World.COUNTY).subscribe(receiver.url("/county"), "case.signed-in.v1");
        supervisor("532602000000").subscribe(receiver.url("/other-county"), "case.signed-in.v1");
        World world = new World(vault).sentBy(account, null);

        // When
        world.register();
        world.takeOver();
        world.signIn();

        // Then
        soon().untilAsserted(() -> assertThat(receiver.all())
                .extracting(Request::path)
                .containsExactlyInAnyOrder("/sender", "/unit", "/county"));
        World later = new World(vault).sentBy(other, null);
        later.register();
        later.signIn();
        soon().untilAsserted(() -> assertThat(receiver.on("/other-sender")).hasSize(1));
        assertThat(receiver.on("/other-unit")).isEmpty();
        assertThat(receiver.on("/other-county")).isEmpty();
        assertThat(receiver.on("/sender")).hasSize(1);
    }

    @Test
    void shouldTellOfACaseWhoseContentCannotBeOpened() {
        // Given
        String account = Api.newAccount("portal");
        Api.portal(account).subscribe(receiver.url("/a"), "case.registered.v1");

        // When
        new World(vault).sentBy(account, null).registerUnreadable();

        // Then
        soon().untilAsserted(() -> assertThat(receiver.on("/a")).hasSize(1));
    }

    @Test
    void shouldTellOfEventsThatOvertookTheRegistration() {
        // Given
        String account = Api.newAccount("portal");
        Api.portal(account).subscribe(receiver.url("/a"), "case.signed-in.v1", "case.closed.v1", "case.registered.v1");
        World world = new World(vault).sentBy(account, "P-1");

        // When
        world.takeOver();
        world.signIn();
        world.close();
        soon().until(() -> waiting(world) == 3);
        world.register();

        // Then
        soon().untilAsserted(() -> assertThat(receiver.on("/a"))
                .extracting(r -> JsonPath.from(r.body()).getString("type"))
                .containsExactlyInAnyOrder("case.registered.v1", "case.signed-in.v1", "case.closed.v1"));
    }

    @Test
    @DisplayName("#53 12345: each order is called back with the hotline's own number")
    void shouldCallTheHotlineBackAboutItsOrders() {
        // Given
        String account = hotlineCalledBackAt("/12345");
        World world = new World(vault).units().sentBy("service-account-" + account, "GD202603020001");

        // When
        world.register();
        world.takeOver();
        world.signIn();
        world.settle();
        world.close();

        // Then
        soon().untilAsserted(() -> assertThat(receiver.on("/12345"))
                .extracting(r -> JsonPath.from(r.body()).getString("type"))
                .containsExactlyInAnyOrder("order.signed-in", "order.result", "order.closed"));
        assertThat(receiver.on("/12345")).allSatisfy(r -> {
            assertThat(JsonPath.from(r.body()).getString("data.sourceId")).isEqualTo("GD202603020001");
            assertThat(JsonPath.from(r.body()).getString("data.unit.name")).isEqualTo(World.CENTRE_NAME);
        });
        assertThat(receiver.on("/12345"))
                .extracting(r -> JsonPath.from(r.body()).getString("data.result"))
                .containsExactlyInAnyOrder(null, "SETTLED", "SETTLED");
    }

    @Test
    @DisplayName("#53 12345: an order that joined a running case is called back with its own number too")
    void shouldCallTheHotlineBackAboutJoinedOrders() {
        // Given
        String account = hotlineCalledBackAt("/12345");
        World world = new World(vault).sentBy("clerk.532601001000-tc", null);

        // When
        world.register();
        world.join("service-account-" + account, "GD-1");
        world.join("service-account-" + account, "GD-2");
        world.close();

        // Then
        soon().untilAsserted(() -> assertThat(receiver.on("/12345"))
                .extracting(r -> JsonPath.from(r.body()).getString("data.sourceId"))
                .containsExactlyInAnyOrder("GD-1", "GD-2"));
    }

    @Test
    @DisplayName(
            "#53 12345: an order that joined before the end is called back although its joining is heard of after it")
    void shouldCallTheHotlineBackAboutAnOrderHeardOfLate() {
        // Given
        String account = hotlineCalledBackAt("/12345");
        World world = new World(vault).sentBy(hotlineCalledBackAt("/first"), "GD-0");
        world.register();
        world.close();
        soon().until(() -> receiver.on("/first").size() == 1);

        // When
        world.join("service-account-" + account, "GD-1");

        // Then
        soon().until(() -> receiver.on("/12345").size() == 1);
        JsonPath callback = JsonPath.from(receiver.on("/12345").getFirst().body());
        assertThat(callback.getString("type")).isEqualTo("order.closed");
        assertThat(callback.getString("data.sourceId")).isEqualTo("GD-1");
        assertThat(callback.getString("data.result")).isEqualTo("SETTLED");
        assertThat(receiver.on("/first")).hasSize(1);
    }

    @Test
    @DisplayName("topics run at their own pace: a reopening that is read after a later closing opens nothing")
    void shouldGoByTheTimeOfAReopening() {
        // Given
        String account = hotlineCalledBackAt("/12345");
        World world = new World(vault).sentBy(hotlineCalledBackAt("/first"), "GD-0");
        world.register();
        world.close();
        world.mediation(new CaseReopened(
                world.caseNo(),
                1,
                Tier.TOWNSHIP,
                World.TOWNSHIP_CENTRE,
                "对方未履行",
                "director.532601001000-tc",
                MutableClock.START.minusSeconds(60)));
        world.signIn();
        soon().until(() -> receiver.on("/first").size() == 2);

        // When
        world.join("service-account-" + account, "GD-1");

        // Then
        soon().until(() -> receiver.on("/12345").size() == 1);
        assertThat(receiver.on("/12345").getFirst().body()).contains("order.closed");
    }

    private long waiting(World world) {
        return Sql.query(
                        database,
                        "SELECT count(*) FROM parked_event WHERE case_no = ?",
                        s -> s.setString(1, world.caseNo()),
                        r -> r.getLong(1))
                .getFirst();
    }

    private String hotlineCalledBackAt(String path) {
        String account = Api.newAccount("hotline");
        Api.hotline(account).subscribe(Map.of("kind", "CALLBACK", "url", receiver.url(path)));
        return account;
    }

    private static Api director(String unit, String division) {
        return Api.as(Role.DIRECTOR, "director." + unit, unit, division);
    }

    private static Api supervisor(String division) {
        return Api.as(Role.SUPERVISOR, "supervisor." + division + "-cc", division + "-CC", division);
    }
}
