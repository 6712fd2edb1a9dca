package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.domain.Fixture.AT;
import static org.fengqiao.mediation.casefile.domain.Fixture.DIRECTOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.MEDIATOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.by;
import static org.fengqiao.mediation.casefile.domain.Fixture.mediating;
import static org.fengqiao.mediation.casefile.domain.Fixture.oral;
import static org.fengqiao.mediation.casefile.domain.Fixture.routing;
import static org.fengqiao.mediation.casefile.domain.Fixture.settled;
import static org.fengqiao.mediation.casefile.domain.Refusals.assertRefused;

import java.util.UUID;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseResumed;
import org.fengqiao.contracts.MediationEvent.RecallRefused;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.mediation.casefile.domain.Request.Wish;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MovingTest {

    private static final String CASE = "FQ532601-20260302-000001";

    @Test
    @DisplayName("#29 an ordered or overdue case is released to routing")
    void shouldReleaseWhenRecalled() {
        // Given
        CaseFile file = mediating();

        // When, Then
        assertThat(Moving.recall(recall(), file, routing()))
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseReleased.class, e -> assertThat(e.move()).isEqualTo(MoveKind.RECALL));
        assertThat(file.state()).isEqualTo(FileState.MOVING);
    }

    @Test
    @DisplayName("a recall comes too late for a result, and twice it comes to nothing")
    void shouldRefuseARecallThatComesTooLate() {
        // Given
        CaseFile settled = settled(oral());
        CaseFile moving = mediating();
        Moving.recall(recall(), moving, routing());

        // When, Then
        assertThat(Moving.recall(recall(), settled, routing()))
                .singleElement()
                .isInstanceOfSatisfying(
                        RecallRefused.class, e -> assertThat(e.state()).isEqualTo("SETTLED"));
        assertThat(Moving.recall(recall(), moving, routing())).singleElement().isInstanceOf(RecallRefused.class);
    }

    @Test
    @DisplayName("a suspended case that is recalled resumes first, so that its stopped clocks run")
    void shouldResumeBeforeItIsRecalled() {
        // Given
        CaseFile file = mediating();
        Mediating.suspend("expert opinion", file, by(MEDIATOR));

        // When, Then
        assertThat(Moving.recall(recall(), file, routing()))
                .hasExactlyElementsOfTypes(CaseResumed.class, CaseReleased.class);
        Moving.refused(refusal(MoveKind.RECALL, false), file, routing());
        assertThat(file.state()).isEqualTo(FileState.MEDIATING);
    }

    @Test
    @DisplayName("rule 1: a ruling on an earlier return does not take back another move that the case is on")
    void shouldNotComeBackForAnotherMove() {
        // Given
        CaseFile file = mediating();
        Requesting.ask(UUID.randomUUID(), new Wish(RequestKind.ESCALATION, "up", null, null, null), file, by(DIRECTOR));

        // When
        var events = Moving.refused(refusal(MoveKind.RETURN, true), file, routing());

        // Then
        assertThat(events).isEmpty();
        assertThat(file.state()).isEqualTo(FileState.MOVING);
        assertThat(file.returnable()).isFalse();
        Moving.handOver(file, routing());
        assertThat(file.state()).isEqualTo(FileState.HANDED_OVER);
    }

    @Test
    @DisplayName("a refused return leaves the case where it was; adjudicated, it cannot be asked again")
    void shouldGoOnAfterARefusedReturn() {
        // Given
        CaseFile file = mediating();
        Requesting.ask(
                UUID.randomUUID(), new Wish(RequestKind.RETURN, "not ours", null, null, null), file, by(DIRECTOR));

        // When
        Moving.refused(refusal(MoveKind.RETURN, false), file, routing());
        Moving.refused(refusal(MoveKind.RETURN, true), file, routing());

        // Then
        assertThat(file.state()).isEqualTo(FileState.MEDIATING);
        assertThat(file.returnable()).isFalse();
    }

    @Test
    @DisplayName("a unit keeps the case until the receiver has taken over, and then no more")
    void shouldCloseForChangesWhenHandedOver() {
        // Given
        CaseFile file = mediating();
        Moving.handOver(file, routing());
        assertThat(file.state()).isEqualTo(FileState.MEDIATING);
        Moving.recall(recall(), file, routing());

        // When
        Moving.handOver(file, routing());

        // Then
        assertThat(file.state()).isEqualTo(FileState.HANDED_OVER);
        assertRefused(MediationProblem.ILLEGAL_TRANSITION, () -> Mediating.meet(Fixture.meeting(), file, by(MEDIATOR)));
    }

    @Test
    @DisplayName("a withdrawal on the way takes effect when it is clear that the case stays")
    void shouldWithdrawOnceTheCaseStays() {
        // Given
        CaseFile file = mediating();
        Moving.recall(recall(), file, routing());

        // When
        var onTheWay = Closing.withdraw("citizen", file, routing());
        var whenItStays = Moving.refused(refusal(MoveKind.RECALL, false), file, routing());

        // Then
        assertThat(onTheWay).isEmpty();
        assertThat(whenItStays).singleElement().isInstanceOf(CaseClosed.class);
        assertThat(file.outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    private static CaseRecalled recall() {
        return new CaseRecalled(CASE, 1, Tier.TOWNSHIP, MoveReason.ESCALATION_ORDERED, "supervisor", "lift", AT);
    }

    private static MoveRefused refusal(MoveKind move, boolean adjudicated) {
        return new MoveRefused(CASE, 1, Tier.TOWNSHIP, move, adjudicated, "supervisor", "yours", AT);
    }
}
