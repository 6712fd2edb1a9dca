package org.fengqiao.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.notification.support.Api;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.platform.Sql;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
@DisplayName("a subscription's log reads what it shows, however much was delivered")
class QueryPlanTest {

    private static final UUID MIDDLE = UUID.fromString("80000000-0000-4000-8000-000000000000");

    @Inject
    DataSource database;

    private UUID subscription;

    @BeforeEach
    void storeALongLog() {
        subscription = UUID.fromString(Api.portal(Api.newAccount("portal"))
                .subscribe("http://127.0.0.1:9/", "case.registered.v1")
                .id());
        run("""
                INSERT INTO delivery (id, kind, lane, recipient, subscription_id, event_id, event_type, payload, state,
                    due_at)
                SELECT gen_random_uuid(), 'WEBHOOK', s.id, s.id, s.id, gen_random_uuid(), 'case.registered.v1', '{}',
                    CASE n % 5000 WHEN 1 THEN 'FAILED' WHEN 2 THEN 'CANCELLED' WHEN 3 THEN 'PENDING'
                    ELSE 'DELIVERED' END, now() + interval '1 d'
                FROM subscription s, generate_series(1, 20000) n WHERE s.id = ?""");
        Sql.update(database, "ANALYZE delivery", s -> {});
    }

    @AfterEach
    void removeItAgain() {
        run("DELETE FROM delivery WHERE subscription_id = ?");
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "FAILED", "CANCELLED"})
    void shouldFindWhatWasNotDelivered(DeliveryState state) {
        assertThat(plan(state, null)).anyMatch(line -> line.contains("ix_delivery_subscription_state"));
        assertThat(plan(state, MIDDLE))
                .anyMatch(line -> line.contains("ix_delivery_subscription_state"))
                .noneMatch(line -> line.contains("Filter") || line.contains("Sort"));
    }

    private List<String> plan(DeliveryState state, UUID before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Sql.planByValues(database);
            return Sql.query(
                    database,
                    "EXPLAIN " + DeliveryLog.BEFORE,
                    s -> DeliveryLog.bind(s, subscription, state, before, 51),
                    r -> r.getString(1));
        });
    }

    private void run(String sql) {
        Sql.update(database, sql, s -> s.setObject(1, subscription, Types.OTHER));
    }
}
