package org.fengqiao.mediation.casefile.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.api.Desk.UNIT;
import static org.fengqiao.mediation.casefile.api.Desk.clerk;
import static org.fengqiao.mediation.casefile.api.Desk.director;
import static org.fengqiao.mediation.casefile.api.Desk.mediator;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MediationEvent.RecallRefused;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.FallbackAssigned;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RoutingSignalTest {

    private static final Instant AT = MutableClock.START;

    private final TestEvents events = new TestEvents();
    private final Vault vault;

    RoutingSignalTest(Vault vault) {
        this.vault = vault;
    }

    @Test
    @DisplayName("#29 a recall releases an open case and is refused for a settled one")
    void shouldAnswerRecalls() {
        // Given
        Desk open = Desk.of(events, vault).signedIn();
        Desk settled = Desk.of(events, vault).mediating().does("agreement", Desk.oral(), mediator());

        // When
        open.told(recall(open)).await("MOVING");
        settled.told(recall(settled));

        // Then
        assertThat(open.seen(CaseReleased.class).move()).isEqualTo(MoveKind.RECALL);
        assertThat(settled.seen(RecallRefused.class).state()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName("#1 #7 #30 nobody signed in: the fallback owner holds the case")
    void shouldFallBack() {
        // Given
        Desk desk = Desk.of(events, vault).opened();

        // When
        desk.told(new FallbackAssigned(desk.caseNo(), 1, Tier.TOWNSHIP, UNIT, "director.532601001000-tc", AT))
                .await("SIGNED_IN");

        // Then
        assertThat(desk.seen(CaseSignedIn.class).by()).isEqualTo("director.532601001000-tc");
    }

    @Test
    @DisplayName("#34 the lead closed the case: an assisting unit's file is off its desk")
    void shouldEndAssistance() {
        // Given
        Desk desk = Desk.of(events, vault);
        desk.told(desk.dispatch().assisting().event()).await("DISPATCHED").does("sign-in", Map.of(), clerk());

        // When
        desk.told(new AssistEnded(desk.caseNo(), 1, Tier.TOWNSHIP, UNIT, AT)).await("CLOSED");

        // Then
        assertThat(desk.count(AssistConcluded.class)).isZero();
        desk.refused(409, "illegal-transition", "assist-conclusion", Map.of("summary", "已办"), clerk());
    }

    @Test
    @DisplayName("what the applicant adds reaches the dossier, and a withdrawal closes the file")
    void shouldTakeNotes() {
        // Given
        Desk desk = Desk.of(events, vault).signedIn();
        String sealed = vault.seal(new SealedNote("补充：围墙照片", List.of()));

        // When
        desk.told(note(desk, NoteKind.SUPPLEMENT, sealed, null));
        desk.told(note(desk, NoteKind.WITHDRAWAL, sealed, null)).await("CLOSED");

        // Then
        assertThat(desk.seen(CaseClosed.class).outcome()).isEqualTo(Outcome.WITHDRAWN);
        desk.readFor("HANDLING", clerk()).then().body("papers.content.text", hasItem("补充：围墙照片"));
    }

    @Test
    @DisplayName("#39 #12 an approach that joins while the case is being closed undoes the closing")
    void shouldGoOnWithWhatJoinedWhileItWasClosed() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        desk.does("agreement", Desk.oral(), mediator())
                .does("verification", Map.of("passed", true), director())
                .does("closing", Map.of(), director());
        String sealed = vault.seal(new SealedNote("围墙又砌起来了", List.of()));

        // When
        desk.told(note(desk, NoteKind.SUPPLEMENT, sealed, null));
        desk.told(note(desk, NoteKind.SUPPLEMENT, sealed, "registration")).await("VERIFIED");

        // Then
        assertThat(desk.seen(CaseReopened.class).reason()).isEqualTo("销号时同一事项又有登记，请核对后再销号");
        desk.readFor("HANDLING", clerk())
                .then()
                .body("papers.details.registrationId", hasItem("registration"))
                .body("papers.content.text", hasItem("围墙又砌起来了"));
    }

    @Test
    @DisplayName("#44 #46 a court takes the case, settles it, and the result is verified here")
    void shouldReferToACourt() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();

        // When
        settledByTheCourt(desk, vault.seal(Map.of("text", "庭前和解")));

        // Then
        assertThat(desk.seen(CaseSettled.class).by()).isEqualTo("judge");
        desk.does("verification", Map.of("passed", true), clerk()).does("closing", Map.of(), director());
    }

    @Test
    @DisplayName("a result that a partner sealed with a key of its own hides nothing else of the file")
    void shouldShowAFileWithAResultThatNobodyHereCanOpen() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();

        // When
        settledByTheCourt(desk, Base64.getEncoder().encodeToString(new byte[64]));

        // Then
        desk.readFor("HANDLING", director())
                .then()
                .statusCode(200)
                .body("title", notNullValue())
                .body("papers.find { it.kind == 'PARTNER_RESULT' }.content", nullValue());
    }

    private static void settledByTheCourt(Desk desk, String result) {
        desk.does("requests", Map.of("kind", "REFERRAL", "reason", "诉调对接", "channel", "COURT"), director());
        desk.told(new ReferralAccepted(
                        desk.caseNo(), 1, Tier.TOWNSHIP, "r1", PartnerChannel.COURT, "532601000000-PC", "judge", AT))
                .await("REFERRED");
        desk.told(new ReferralConcluded(
                        desk.caseNo(),
                        1,
                        Tier.TOWNSHIP,
                        "r1",
                        PartnerChannel.COURT,
                        "532601000000-PC",
                        ReferralOutcome.SETTLED,
                        "judge",
                        AT,
                        result))
                .await("SETTLED");
    }

    private static CaseRecalled recall(Desk desk) {
        return new CaseRecalled(
                desk.caseNo(), 1, Tier.TOWNSHIP, MoveReason.ESCALATION_ORDERED, "supervisor", "提级办理", AT);
    }

    private static NoteForwarded note(Desk desk, NoteKind kind, String sealed, String registration) {
        return new NoteForwarded(desk.caseNo(), 1, Tier.TOWNSHIP, kind, null, "citizen", AT, sealed, registration);
    }
}
