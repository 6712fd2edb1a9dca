package org.fengqiao.mediation.casefile.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.api.Desk.clerk;
import static org.fengqiao.mediation.casefile.api.Desk.director;
import static org.fengqiao.mediation.casefile.api.Desk.mediator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RoundTripTest {

    private static final Logger LOGGER = Logger.getLogger(RoundTripTest.class);

    private final TestEvents events = new TestEvents();
    private final Vault vault;
    private final Reference reference;

    RoundTripTest(Vault vault, Reference reference) {
        this.vault = vault;
        this.reference = reference;
    }

    @Test
    @DisplayName("a command costs at most 6 waits for the database, begin and commit included")
    void shouldBeCheap() {
        // Given
        QuarkusTransaction.requiringNew().run(() -> reference.put(unit()));
        Desk desk = Desk.of(events, vault).opened();
        Map<String, Integer> costs = new LinkedHashMap<>();

        // When
        costs.put("read", RoundTrips.of(() -> desk.read(clerk())));
        cost(costs, desk, "sign-in", Map.of(), clerk());
        cost(costs, desk, "assignment", Map.of("mediator", Desk.MEDIATOR), clerk());
        cost(costs, desk, "consents", Map.of("party", 1, "consents", true), mediator());
        cost(costs, desk, "consents", Map.of("party", 2, "consents", true), mediator());
        cost(costs, desk, "sessions", Desk.session(), mediator());
        cost(costs, desk, "agreement", Desk.oral(), mediator());
        cost(costs, desk, "verification", Map.of("passed", true), director());
        cost(costs, desk, "closing", Map.of(), director());

        // Then
        LOGGER.infof("round trips: %s", costs);
        assertThat(costs.values()).allSatisfy(cost -> assertThat(cost).isBetween(1, 6));
    }

    static UnitPut unit() {
        return new UnitPut(
                Desk.UNIT,
                "开化街道矛调中心",
                UnitType.TOWNSHIP_CENTRE,
                Tier.TOWNSHIP,
                null,
                Desk.TOWNSHIP,
                "director.532601001000-tc",
                "director.532601001000-tc",
                true,
                List.of(Desk.MEDIATOR, Desk.COLLEAGUE),
                MutableClock.START);
    }

    private static void cost(Map<String, Integer> costs, Desk desk, String command, Object body, String token) {
        costs.put(command, RoundTrips.of(() -> {
            assertThat(desk.attempt(command, body, token).statusCode()).isIn(200, 201);
        }));
    }
}
