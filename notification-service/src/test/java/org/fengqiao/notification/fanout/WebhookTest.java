package org.fengqiao.notification.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.fengqiao.notification.support.Api.soon;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.notification.delivery.DeliveryConfig;
import org.fengqiao.notification.support.Api;
import org.fengqiao.notification.support.Api.Subscribed;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.notification.support.Receiver;
import org.fengqiao.notification.support.Receiver.Answer;
import org.fengqiao.notification.support.Receiver.Request;
import org.fengqiao.notification.support.World;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
class WebhookTest {

    @Inject
    Vault vault;

    @Inject
    DeliveryConfig config;

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
    void shouldDeliverASignedMessageThatSaysNothingOfPeople() {
        // Given
        String account = Api.newAccount("portal");
        Subscribed subscription = Api.portal(account).subscribe(receiver.url("/a"), "case.registered.v1");
        World world = new World(vault).units().sentBy("service-account-" + account, "P-17");

        // When
        UUID event = world.register();

        // Then
        Request request =
                soon().until(() -> receiver.on("/a"), all -> all.size() == 1).getFirst();
        assertThatCode(() -> new Webhook(subscription.secret()).verify(request.body(), request.headers()))
                .doesNotThrowAnyException();
        JsonPath body = JsonPath.from(request.body());
        assertThat(body.getString("type")).isEqualTo("case.registered.v1");
        assertThat(body.getString("timestamp")).isEqualTo("2026-03-02T09:00:00+08:00");
        assertThat(body.getString("data.eventId")).isEqualTo(event.toString());
        assertThat(body.getString("data.caseNo")).isEqualTo(world.caseNo());
        assertThat(body.getString("data.unit.code")).isEqualTo(World.TOWNSHIP_CENTRE);
        assertThat(body.getString("data.sourceId")).isEqualTo("P-17");
        assertThat(request.body()).doesNotContain("李秀英", "王小明", "1381234", "院墙", "service-account");
        Map<String, Object> logged = Api.portal(account).awaitState(subscription, "DELIVERED");
        assertThat(logged).containsEntry("id", request.header("webhook-id"));
    }

    @Test
    void shouldTryAgainWithTheSameIdAndKeepALogOfEveryTry() {
        // Given
        receiver.on("/a", n -> Answer.of(n <= 2 ? 500 : 204));
        String account = Api.newAccount("portal");
        Api portal = Api.portal(account);
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1");

        // When
        new World(vault).sentBy(account, null).register();

        // Then
        Map<String, Object> logged = portal.awaitState(subscription, "DELIVERED");
        assertThat(receiver.on("/a"))
                .extracting(r -> r.header("webhook-id"))
                .hasSize(3)
                .containsOnly((String) logged.get("id"));
        assertThat(tries(logged)).extracting(t -> t.get("status")).containsExactly(500, 500, 204);
        assertThat(tries(logged))
                .extracting(t -> t.get("result"))
                .containsExactly("http-status", "http-status", "delivered");
    }

    @Test
    void shouldGiveUpAfterTheLastTryAndSendAgainOnDemand() {
        // Given
        receiver.on("/a", n -> Answer.of(n <= 4 ? 500 : 200));
        String account = Api.newAccount("portal");
        Api portal = Api.portal(account);
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1");
        new World(vault).sentBy(account, null).register();
        Map<String, Object> failed = portal.awaitState(subscription, "FAILED");
        assertThat(tries(failed)).hasSize(4);

        // When
        portal.request()
                .post("/api/v1/subscriptions/" + subscription.id() + "/deliveries/" + failed.get("id") + "/redelivery")
                .then()
                .statusCode(202);

        // Then
        Map<String, Object> delivered = portal.awaitState(subscription, "DELIVERED");
        assertThat(tries(delivered)).hasSize(5);
        assertThat(receiver.on("/a").getLast().header("webhook-id")).isEqualTo(failed.get("id"));
    }

    @Test
    void shouldWaitForAsLongAsABusyReceiverAsks() {
        // Given
        receiver.on("/a", n -> n == 1 ? new Answer(429, Map.of("Retry-After", "2"), "") : Answer.of(200));
        String account = Api.newAccount("portal");
        Api portal = Api.portal(account);
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1");

        // When
        new World(vault).sentBy(account, null).register();

        // Then
        List<Instant> at = times(portal.awaitState(subscription, "DELIVERED"));
        assertThat(Duration.between(at.getFirst(), at.getLast()))
                .isBetween(Duration.ofMillis(1990), Duration.ofSeconds(5));
    }

    @Test
    void shouldNotUseUpTheTriesSoonerForABusyReceiverThatAsksForAShorterWait() {
        // Given
        List<String> asked = List.of("0", "Mon, 02 Mar 2020 01:00:00 GMT");
        receiver.on("/a", n -> new Answer(503, Map.of("Retry-After", asked.get(n % 2)), ""));
        String account = Api.newAccount("portal");
        Api portal = Api.portal(account);
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1");

        // When
        new World(vault).sentBy(account, null).register();

        // Then
        List<Instant> at = times(portal.awaitState(subscription, "FAILED"));
        assertThat(at).hasSize(config.schedule().size() + 1);
        for (int i = 1; i < at.size(); i++) {
            Duration own = config.schedule().get(i - 1);
            assertThat(Duration.between(at.get(i - 1), at.get(i)))
                    .isGreaterThan(own.multipliedBy(3).dividedBy(4));
        }
    }

    @Test
    void shouldStopWhenTheReceiverIsGone() {
        // Given
        receiver.on("/a", n -> Answer.of(410));
        String account = Api.newAccount("portal");
        Api portal = Api.portal(account);
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1", "case.closed.v1");
        World world = new World(vault).sentBy(account, null);

        // When
        world.register();

        // Then
        portal.awaitState(subscription, "CANCELLED");
        assertThat(state(portal, subscription)).isEqualTo("DISABLED");
        portal.subscribe(receiver.url("/b"), "case.closed.v1");
        world.close();
        soon().until(() -> !receiver.on("/b").isEmpty());
        redeliver(portal, subscription).statusCode(409);
        receiver.on("/a", n -> Answer.of(200));
        portal.request()
                .post("/api/v1/subscriptions/" + subscription.id() + "/activation")
                .then()
                .statusCode(200);
        redeliver(portal, subscription).statusCode(202);
        portal.awaitState(subscription, "DELIVERED");
        assertThat(receiver.on("/a")).hasSize(2);
    }

    @Test
    void shouldSendNothingMoreOfADeletedSubscription() {
        // Given
        receiver.on("/a", n -> Answer.of(500));
        String account = Api.newAccount("portal");
        Api portal = Api.portal(account);
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1");
        new World(vault).sentBy(account, null).register();
        soon().until(() -> !receiver.on("/a").isEmpty());

        // When
        portal.request()
                .delete("/api/v1/subscriptions/" + subscription.id())
                .then()
                .statusCode(204);

        // Then
        portal.request()
                .get("/api/v1/subscriptions/" + subscription.id())
                .then()
                .statusCode(404);
        int before = receiver.on("/a").size();
        portal.subscribe(receiver.url("/b"), "case.registered.v1");
        new World(vault).sentBy(account, null).register();
        soon().until(() -> !receiver.on("/b").isEmpty());
        assertThat(receiver.on("/a").size()).isLessThanOrEqualTo(before + 1);
    }

    private static ValidatableResponse redeliver(Api api, Subscribed subscription) {
        String id = (String) api.deliveries(subscription).getLast().get("id");
        return api.request()
                .post("/api/v1/subscriptions/" + subscription.id() + "/deliveries/" + id + "/redelivery")
                .then();
    }

    private static String state(Api api, Subscribed subscription) {
        return api.request()
                .get("/api/v1/subscriptions/" + subscription.id())
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private static List<Instant> times(Map<String, Object> delivery) {
        return tries(delivery).stream()
                .map(t -> OffsetDateTime.parse((String) t.get("at")).toInstant())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> tries(Map<String, Object> delivery) {
        return (List<Map<String, Object>>) delivery.get("tries");
    }
}
