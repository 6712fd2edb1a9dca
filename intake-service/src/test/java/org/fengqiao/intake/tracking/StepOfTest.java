package org.fengqiao.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseVerified;
import org.fengqiao.contracts.MediationEvent.ConsentRecorded;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Unknown;
import org.fengqiao.intake.casetrack.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("群众跟踪: 事件成为环节")
class StepOfTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String CASE = "FQ532601-20260302-000001";

    @ParameterizedTest
    @CsvSource({
        "LEAD, INITIAL, DISPATCHED",
        "LEAD, ESCALATION_ASKED, ESCALATED",
        "LEAD, ESCALATION_OVERDUE, ESCALATED",
        "LEAD, ESCALATION_ORDERED, ESCALATED",
        "LEAD, RETURN, REDISPATCHED",
        "ASSIST, DUAL, ASSISTED",
        "ASSIST, ASSIST, ASSISTED"
    })
    void shouldShowWhyACaseWasDispatched(AssignmentRole role, MoveReason reason, Step step) {
        assertThat(StepOf.event(NetworkFixture.dispatched(CASE, 2, role, reason))
                        .step())
                .isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"ESCALATION, ESCALATION_ASKED", "RETURN, RETURN_ASKED", "REFERRAL, REFERRAL_ASKED", "RECALL, RECALLED"})
    void shouldShowThatACaseIsOnTheMove(MoveKind move, Step step) {
        var released = new CaseReleased(CASE, 1, Tier.VILLAGE, "U", move, null, null, "r", "a", "b", AT, null);

        assertThat(StepOf.event(released)).isEqualTo(new StepOf.Found(step, 1, "U"));
    }

    @Test
    void shouldShowWhetherVerificationPassed() {
        assertThat(StepOf.event(new CaseVerified(CASE, 1, Tier.VILLAGE, "U", false, "b", AT))
                        .step())
                .isEqualTo(Step.VERIFICATION_FAILED);
    }

    @Test
    void shouldShowMissedHandlingLimitsButNotOtherClocks() {
        assertThat(StepOf.event(breach(ClockKind.HANDLING)).step()).isEqualTo(Step.OVERDUE);
        assertThat(StepOf.event(breach(ClockKind.PICK_UP))).isNull();
    }

    @Test
    void shouldKeepWhatPartiesSaidToThemselves() {
        assertThat(StepOf.event(new ConsentRecorded(CASE, 1, Tier.VILLAGE, "U", 2, false, "b", AT)))
                .isNull();
    }

    @Test
    void shouldPassOverEventsItDoesNotKnow() {
        assertThat(StepOf.event(new Unknown("case.danced.v1", CASE))).isNull();
    }

    private static ClockBreached breach(ClockKind clock) {
        return new ClockBreached(CASE, "c", clock, 1, Tier.VILLAGE, "U", Consequence.NONE, AT, AT);
    }
}
