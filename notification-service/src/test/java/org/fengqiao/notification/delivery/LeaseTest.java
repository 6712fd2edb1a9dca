package org.fengqiao.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.notification.support.Api;
import org.fengqiao.notification.support.Api.Subscribed;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.notification.support.Receiver;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.Sql;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
class LeaseTest {

    @Inject
    DeliveryResults results;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private final Receiver receiver = new Receiver();
    private final String account = Api.newAccount("portal");
    private final Api portal = Api.portal(account);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void shouldSendAgainWithTheSameIdWhenAWorkerDiedInTheMiddle() {
        // Given
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1");
        UUID id = Ids.next();
        addTakenByAWorkerThatDied(subscription, id);
        portal.awaitDelivery(subscription, d -> d.get("state").equals("PENDING"));
        assertThat(receiver.on("/a")).isEmpty();

        // When
        endLease(id);

        // Then
        portal.awaitState(subscription, "DELIVERED");
        assertThat(receiver.on("/a")).extracting(r -> r.header("webhook-id")).containsExactly(id.toString());
    }

    @Test
    void shouldIgnoreTheResultOfAWorkerThatLostItsLease() {
        // Given
        Subscribed subscription = portal.subscribe(receiver.url("/a"), "case.registered.v1");
        UUID id = Ids.next();
        addTakenByAWorkerThatDied(subscription, id);
        endLease(id);
        portal.awaitState(subscription, "DELIVERED");

        // When
        Claimed old = new Claimed(
                id,
                UUID.randomUUID(),
                DeliveryKind.WEBHOOK,
                subscription.id(),
                null,
                true,
                null,
                null,
                "",
                0,
                0,
                clock.instant());
        results.keep(List.of(new Finished(old, Outcome.failed("timeout"), 1)));

        // Then
        assertThat(portal.deliveries(subscription).getFirst()).containsEntry("state", "DELIVERED");
    }

    private void addTakenByAWorkerThatDied(Subscribed subscription, UUID id) {
        Sql.update(database, """
                INSERT INTO delivery (id, kind, lane, recipient, subscription_id, event_id, event_type, payload, state,
                    lease, due_at)
                VALUES (?, 'WEBHOOK', ?, ?, ?::uuid, ?, 'case.registered.v1', '{}', 'PENDING', ?, now() + interval '60 s')""", s -> {
            s.setObject(1, id, Types.OTHER);
            s.setString(2, subscription.id());
            s.setString(3, subscription.id());
            s.setString(4, subscription.id());
            s.setObject(5, UUID.randomUUID(), Types.OTHER);
            s.setObject(6, UUID.randomUUID(), Types.OTHER);
        });
    }

    private void endLease(UUID id) {
        Sql.update(database, "UPDATE delivery SET due_at = now() WHERE id = ?", s -> s.setObject(1, id, Types.OTHER));
    }
}
