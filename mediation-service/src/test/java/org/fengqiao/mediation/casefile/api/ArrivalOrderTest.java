package org.fengqiao.mediation.casefile.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.api.Desk.clerk;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.RoutingEvent.FallbackAssigned;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ArrivalOrderTest {

    private final TestEvents events = new TestEvents();
    private final Vault vault;

    ArrivalOrderTest(Vault vault) {
        this.vault = vault;
    }

    @Test
    @DisplayName("rule 2: what arrives before its file waits for it, in routing's order")
    void shouldKeepWhatComesTooEarly() {
        // Given
        Desk desk = Desk.of(events, vault);
        String sealed = vault.seal(new SealedNote("早到的补充", List.of()));
        desk.told(new NoteForwarded(
                desk.caseNo(),
                1,
                Tier.TOWNSHIP,
                NoteKind.SUPPLEMENT,
                null,
                "citizen",
                MutableClock.START,
                sealed,
                null));
        desk.told(new FallbackAssigned(
                desk.caseNo(), 1, Tier.TOWNSHIP, Desk.UNIT, "director.532601001000-tc", MutableClock.START));

        // When
        desk.told(desk.dispatch().event()).await("SIGNED_IN");

        // Then
        desk.readFor("HANDLING", clerk()).then().body("papers[0].content.text", is("早到的补充"));
        assertThat(desk.count(CaseSignedIn.class)).isEqualTo(1);
    }

    @Test
    @DisplayName("rule 3: a dispatch that comes twice opens one file")
    void shouldOpenOneFile() {
        // Given
        Desk desk = Desk.of(events, vault);
        var twice = events.record(
                Topics.dispatch(Tier.TOWNSHIP), "/routing", desk.dispatch().event(), MutableClock.START, null);

        // When
        events.send(twice);
        events.send(twice);
        desk.told(desk.dispatch().event()).await("DISPATCHED");
        desk.does("sign-in", Map.of(), clerk());

        // Then
        assertThat(desk.seen(CaseSignedIn.class).hop()).isEqualTo(1);
        assertThat(desk.count(CaseTakenOver.class)).isEqualTo(1);
    }

    @Test
    @DisplayName("a later hop in the same tier is a file of its own, and the unit sees its latest")
    void shouldKeepAFileForEachHop() {
        // Given
        Desk desk = Desk.of(events, vault).opened();

        // When
        desk.told(desk.dispatch().hop(3).event());

        // Then
        Desk.eventually(
                () -> assertThat(desk.read(clerk()).<Integer>path("hop")).isEqualTo(3));
    }

    @Test
    @DisplayName("#1 a missed limit shows in the file from when it ended, until somebody signs in")
    void shouldShowAMissedLimit() {
        // Given
        Desk desk = Desk.of(events, vault).opened();

        // When
        events.send(
                Topics.SUPERVISION,
                "/supervision",
                new ClockBreached(
                        desk.caseNo(),
                        "c1",
                        ClockKind.PICK_UP,
                        1,
                        Tier.TOWNSHIP,
                        Desk.UNIT,
                        Consequence.FALLBACK_OWNER,
                        MutableClock.START,
                        MutableClock.START.plusSeconds(60)));

        // Then
        Desk.eventually(() ->
                assertThat(desk.read(clerk()).<String>path("overdueSince")).isEqualTo(MutableClock.START.toString()));
        desk.does("sign-in", Map.of(), clerk());
        assertThat(desk.read(clerk()).<String>path("overdueSince")).isNull();
    }
}
