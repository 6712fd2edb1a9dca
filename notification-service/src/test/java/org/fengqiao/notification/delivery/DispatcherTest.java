package org.fengqiao.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.notification.support.Api.soon;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fengqiao.notification.support.Api;
import org.fengqiao.notification.support.Api.Subscribed;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.notification.support.Receiver;
import org.fengqiao.notification.support.Receiver.Answer;
import org.fengqiao.notification.support.World;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
class DispatcherTest {

    @Inject
    DeliveryStore store;

    @Inject
    DeliveryResults results;

    @Inject
    @All
    List<Sender> senders;

    @Inject
    DeliveryConfig config;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource database;

    @Inject
    Vault vault;

    private final Receiver receiver = new Receiver();
    private final String account = Api.newAccount("portal");
    private final Api portal = Api.portal(account);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void shouldSendOnceWhenSeveralWorkersLookAtTheSameTime() throws Exception {
        // Given
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1");
        List<Dispatcher> workers =
                IntStream.range(0, 3).mapToObj(i -> dispatcher()).toList();

        // When
        List<UUID> ids =
                IntStream.range(0, 200).mapToObj(i -> add(subscription)).toList();
        stepTogether(workers, () -> delivered(subscription) == ids.size());

        // Then
        assertThat(receiver.on("/a"))
                .extracting(r -> UUID.fromString(r.header("webhook-id")))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void shouldLetNeitherADeadNorASlowReceiverHoldUpTheOthers() {
        // Given
        receiver.on("/slow", n -> new Answer(0, Map.of(), ""));
        Subscribed slow = portal.subscribe(receiver.url("/slow"), "case.registered.v1");
        Subscribed dead = portal.subscribe("http://127.0.0.1:9/dead", "case.registered.v1");
        Subscribed healthy = portal.subscribe(receiver.url("/healthy"), "case.registered.v1");
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, 300).forEach(i -> {
                    add(slow);
                    add(dead);
                }));
        soon().until(() -> receiver.on("/slow").size() == config.perReceiver());

        // When
        long start = System.nanoTime();
        IntStream.range(0, 50).forEach(i -> add(healthy));

        // Then
        soon().until(() -> receiver.on("/healthy").size() == 50);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(receiver.on("/slow")).hasSize(config.perReceiver());
        List.of(slow, dead)
                .forEach(s -> portal.request()
                        .delete("/api/v1/subscriptions/" + s.id())
                        .then()
                        .statusCode(204));
    }

    @Test
    @DisplayName("text messages, also those kept over night, and call-backs wait for no place that slow receivers hold")
    void shouldNotLetWebhooksHoldUpTextMessagesAndCallbacks() {
        // Given
        receiver.on("/slow", n -> new Answer(0, Map.of(), ""));
        List<Subscribed> slow = copies(
                portal.subscribe(receiver.url("/slow"), "case.registered.v1"),
                config.concurrency() / config.perReceiver() + 4);
        Subscribed hotline = Api.hotline(Api.newAccount("hotline"))
                .subscribe(Map.of("kind", "CALLBACK", "url", receiver.url("/order")));
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, config.perReceiver()).forEach(i -> slow.forEach(this::add)));
        soon().until(() -> receiver.on("/slow").size() == config.concurrency());

        // When
        UUID order = add(hotline);
        UUID message = QuarkusTransaction.requiringNew().call(this::addMessageKeptUntilNow);

        // Then
        soon().until(() -> state(order).equals("DELIVERED") && state(message).equals("DELIVERED"));
        assertThat(slow.stream().mapToLong(this::attempts).sum()).isZero();
        Sql.update(
                database,
                "UPDATE subscription SET state = 'DELETED' WHERE url = ?",
                s -> s.setString(1, receiver.url("/slow")));
    }

    @Test
    void shouldSendSoonWhatAKilledProcessHeld() {
        // Given
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1");
        int held = config.concurrency();

        // When
        List<Claimed> claimed = QuarkusTransaction.requiringNew().call(() -> {
            IntStream.range(0, held).forEach(i -> add(subscription));
            return store.claim(Map.of(subscription.id(), held), 0, held, config.lease());
        });

        // Then
        assertThat(claimed).hasSize(held);
        await().atMost(config.lease().plusSeconds(15)).until(() -> delivered(subscription) == held);
        assertThat(receiver.on("/a"))
                .extracting(r -> UUID.fromString(r.header("webhook-id")))
                .containsExactlyInAnyOrderElementsOf(
                        claimed.stream().map(Claimed::id).toList());
    }

    @Test
    @DisplayName("a receiver that was away gets its backlog when it is back, not when each delivery's own wait is over")
    void shouldNotLetTheBacklogOfAReceiverThatIsBackWait() {
        // Given
        receiver.on("/away", n -> Answer.of(n <= 4 ? 503 : 200));
        Subscribed subscription = portal.subscribe(receiver.url("/away"), "case.registered.v1");
        QuarkusTransaction.requiringNew().run(() -> {
            IntStream.range(0, 30).forEach(i -> add(subscription));
            waitAnHour(subscription);
        });

        // When
        IntStream.range(0, 2).forEach(i -> add(subscription));

        // Then
        soon().until(() -> delivered(subscription) == 32);
    }

    @Test
    @DisplayName("a message that the receiver has refused waits its own time, however often others go through")
    void shouldNotHurryWhatTheReceiverRefused() {
        // Given
        receiver.on("/back", n -> Answer.of(n <= 4 ? 503 : 200));
        Subscribed subscription = portal.subscribe(receiver.url("/back"), "case.registered.v1");
        UUID refused = QuarkusTransaction.requiringNew().call(() -> {
            UUID first = add(subscription);
            IntStream.range(0, 5).forEach(i -> add(subscription));
            waitAnHour(subscription);
            return first;
        });
        Sql.update(database, """
                INSERT INTO delivery_attempt (delivery_id, number, at, millis, result, status)
                VALUES (?, 1, now(), 5, 'REFUSED', 422)""", s -> s.setObject(1, refused, Types.OTHER));

        // When
        IntStream.range(0, 2).forEach(i -> add(subscription));

        // Then
        soon().until(() -> delivered(subscription) == 7);
        assertThat(Sql.query(
                        database,
                        "SELECT state, failures FROM delivery WHERE id = ? AND due_at > now() + interval '50 m'",
                        s -> s.setObject(1, refused, Types.OTHER),
                        r -> r.getString(1) + " " + r.getInt(2)))
                .containsExactly("PENDING 3");
    }

    @Test
    void shouldHoldOnToWhatTakesLongerThanALease() throws Exception {
        // Given
        receiver.on("/slow", n -> new Answer(0, Map.of(), ""));
        Subscribed slow = portal.subscribe(receiver.url("/slow"), "case.registered.v1");
        assertThat(config.lease()).isLessThan(config.timeout().dividedBy(2));

        // When
        add(slow);
        stepTogether(List.of(dispatcher(), dispatcher()), () -> attempts(slow) > 0);

        // Then
        assertThat(receiver.on("/slow")).hasSize(1);
    }

    @Test
    void shouldNotTellAReceiverTwiceOfTheSameEvent() {
        // Given
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1");
        World world = new World(vault).sentBy(account, null);

        // When
        UUID first = world.register();
        portal.awaitState(subscription, "DELIVERED");
        store.add(List.of(delivery(subscription, Ids.next(), first)));

        // Then
        assertThat(portal.deliveries(subscription)).hasSize(1);
    }

    private Dispatcher dispatcher() {
        return new Dispatcher(store, results, senders, config, clock, meters);
    }

    private void stepTogether(List<Dispatcher> workers, BooleanSupplier done) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Dispatcher worker : workers) {
                running.add(threads.submit(() -> {
                    while (!done.getAsBoolean()) {
                        worker.step();
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private List<Subscribed> copies(Subscribed subscription, int number) {
        return Sql.query(
                database,
                """
                INSERT INTO subscription
                SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).*
                FROM subscription s, generate_series(1, ?) WHERE id = ? RETURNING id""",
                s -> {
                    s.setInt(1, number);
                    s.setObject(2, UUID.fromString(subscription.id()), Types.OTHER);
                },
                r -> new Subscribed(r.getString(1), subscription.secret()));
    }

    private UUID addMessageKeptUntilNow() {
        NewDelivery message = new NewDelivery(
                Ids.next(),
                DeliveryKind.SMS,
                DeliveryStore.SMS_LANE,
                "recipient",
                null,
                UUID.randomUUID(),
                "case.registered.v1",
                "FQ1",
                vault.seal(Map.of("to", "13800000000", "text", "text")));
        store.add(List.of(message));
        Sql.update(database, "UPDATE delivery SET state = 'WAITING', not_before = ? WHERE id = ?", s -> {
            s.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            s.setObject(2, message.id(), Types.OTHER);
        });
        return message.id();
    }

    private String state(UUID delivery) {
        return Sql.query(
                        database,
                        "SELECT state FROM delivery WHERE id = ?",
                        s -> s.setObject(1, delivery, Types.OTHER),
                        r -> r.getString(1))
                .getFirst();
    }

    private long delivered(Subscribed subscription) {
        return Sql.query(
                        database,
                        "SELECT count(*) FROM delivery WHERE subscription_id = ? AND state = 'DELIVERED'",
                        s -> s.setObject(1, UUID.fromString(subscription.id()), Types.OTHER),
                        r -> r.getLong(1))
                .getFirst();
    }

    private long attempts(Subscribed subscription) {
        return Sql.query(
                        database,
                        "SELECT sum(attempts) FROM delivery WHERE subscription_id = ?",
                        s -> s.setObject(1, UUID.fromString(subscription.id()), Types.OTHER),
                        r -> r.getLong(1))
                .getFirst();
    }

    private void waitAnHour(Subscribed subscription) {
        Sql.update(
                database,
                "UPDATE delivery SET due_at = now() + interval '1 h', failures = 3 WHERE subscription_id = ?",
                s -> s.setObject(1, UUID.fromString(subscription.id()), Types.OTHER));
    }

    private UUID add(Subscribed subscription) {
        NewDelivery delivery = delivery(subscription, Ids.next(), UUID.randomUUID());
        store.add(List.of(delivery));
        return delivery.id();
    }

    private static NewDelivery delivery(Subscribed subscription, UUID id, UUID event) {
        return new NewDelivery(
                id,
                DeliveryKind.WEBHOOK,
                subscription.id(),
                subscription.id(),
                UUID.fromString(subscription.id()),
                event,
                "case.registered.v1",
                "FQ1",
                "{}");
    }
}
