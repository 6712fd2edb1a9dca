package org.fengqiao.intake.casetrack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;
import org.fengqiao.contracts.Tier;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.testkit.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("谁在办理")
class AssignmentsTest extends IntakeTest {

    @Inject
    Assignments assignments;

    private CaseNumber caseNo;

    @BeforeEach
    void takeAnotherCase() {
        caseNo = CaseNumber.read(registered(clerk(), registration()).getString("caseNo"))
                .orElseThrow();
    }

    @Test
    void shouldKnowTheLatestLeadWhateverOrderTheEventsTook() {
        assertThat(assignments.of(caseNo)).isEqualTo(new Handling(null, null, Set.of()));
        apply(takenOver(3, "T", AssignmentRole.LEAD));
        apply(takenOver(1, "V", AssignmentRole.LEAD), takenOver(2, "A", AssignmentRole.ASSIST));
        assertThat(assignments.of(caseNo)).isEqualTo(new Handling("T", null, Set.of("A")));
    }

    @Test
    void shouldForgetAnAssistantWhosePartWasOverBeforeItsBeginArrived() {
        apply(new AssistEnded(caseNo.value(), 2, Tier.VILLAGE, "A", MutableClock.START));
        apply(takenOver(2, "A", AssignmentRole.ASSIST));
        assertThat(assignments.of(caseNo).assisting()).isEmpty();
    }

    @Test
    void shouldTakeTheSameEndTwiceInOnePoll() {
        apply(
                takenOver(2, "A", AssignmentRole.ASSIST),
                new AssistConcluded(caseNo.value(), 2, Tier.VILLAGE, "A", "c", MutableClock.START),
                new AssistEnded(caseNo.value(), 2, Tier.VILLAGE, "A", MutableClock.START));
        assertThat(assignments.of(caseNo).assisting()).isEmpty();
    }

    @Test
    void shouldCountThePartnerAsHandlerUntilItGivesTheCaseBack() {
        // Given
        String referral = UUID.randomUUID().toString();
        apply(
                takenOver(1, "V", AssignmentRole.LEAD),
                new ReferralAccepted(
                        caseNo.value(),
                        1,
                        Tier.VILLAGE,
                        referral,
                        PartnerChannel.POLICE,
                        "P",
                        "p",
                        MutableClock.START));
        assertThat(assignments.of(caseNo).isHandledBy("P")).isTrue();

        // When
        apply(new ReferralReturned(
                caseNo.value(), 1, Tier.VILLAGE, referral, PartnerChannel.POLICE, "P", "p", "r", MutableClock.START));

        // Then
        assertThat(assignments.of(caseNo)).isEqualTo(new Handling("V", null, Set.of()));
    }

    private void apply(Event... events) {
        List<AssignmentChange> changes = Stream.of(events)
                .map(AssignmentChange::of)
                .flatMap(Optional::stream)
                .toList();
        assignments.apply(changes);
    }

    private CaseTakenOver takenOver(int hop, String unit, AssignmentRole role) {
        return new CaseTakenOver(caseNo.value(), hop, Tier.VILLAGE, unit, role, MutableClock.START);
    }
}
