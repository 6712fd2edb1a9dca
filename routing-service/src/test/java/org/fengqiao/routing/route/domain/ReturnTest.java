package org.fengqiao.routing.route.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("信访工作条例 23, 24: returns and adjudication")
class ReturnTest {

    private RouteFixture given;

    @BeforeEach
    void aReturnIsAskedFor() {
        given = RouteFixture.heldBy(TestUnits.VC).released(MoveKind.RETURN);
    }

    @Test
    void shouldKeepTheReturnForTheCentreOneTierUp() {
        assertThat(given.status()).isEqualTo(RouteStatus.RETURN_PENDING);
        assertThat(asked())
                .returns(ReturnState.PENDING, CaseReturn::state)
                .returns(TestUnits.TC.code(), CaseReturn::decidingUnit)
                .returns("539907001001", CaseReturn::division);
    }

    @Test
    void shouldGiveTheCaseToTheSenderWhenNoOtherUnitIsNamed() {
        // When
        given.decided(true);

        // Then
        assertThat(given.told(CaseDispatched.class))
                .returns(TestUnits.TC.code(), CaseDispatched::unit)
                .returns(MoveReason.RETURN, CaseDispatched::reason)
                .returns(true, CaseDispatched::returnable);
        assertThat(asked().state()).isEqualTo(ReturnState.APPROVED);

        // When
        given.on(new Signal.TakenOver(2));

        // Then
        assertThat(given.route.hop(1).ending()).isEqualTo(Hop.Ending.RETURNED);
        assertThat(given.route.hops().returnedBy(TestUnits.VC.code())).isTrue();
    }

    @Test
    void shouldLetTheUnitGoOnWhenTheSenderRefuses() {
        // When
        given.decided(false);

        // Then
        assertThat(given.told(MoveRefused.class))
                .returns(MoveKind.RETURN, MoveRefused::move)
                .returns(false, MoveRefused::adjudicated);
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);

        // When
        given.released(MoveKind.RETURN);

        // Then
        assertThat(given.told(MoveRefused.class).reason()).isEqualTo(SystemReason.RETURN_REPEATED.text());
    }

    @Test
    void shouldNotReturnAgainOnceTheJointMeetingGaveTheCaseToTheSameUnit() {
        // Given
        given.decided(false);
        assertThat(asked().askForAdjudication("d", "r", RouteFixture.NOW)).isTrue();

        // When
        adjudicated(TestUnits.VC);

        // Then
        assertThat(given.told(MoveRefused.class).adjudicated()).isTrue();
        assertThat(asked().state()).isEqualTo(ReturnState.ADJUDICATED);

        // When
        given.released(MoveKind.RETURN);

        // Then
        assertThat(given.told(MoveRefused.class))
                .returns(SystemReason.RETURN_NOT_ALLOWED.text(), MoveRefused::reason)
                .returns(true, MoveRefused::adjudicated);
    }

    @Test
    void shouldRecallAndDispatchWithoutReturnWhenAnotherUnitWasNamed() {
        // Given
        given.decided(false);
        asked().askForAdjudication("d", "r", RouteFixture.NOW);

        // When
        adjudicated(TestUnits.CC);

        // Then
        assertThat(given.told(CaseRecalled.class).reason()).isEqualTo(MoveReason.RETURN);

        // When
        given.released(MoveKind.RECALL);

        // Then
        assertThat(given.told(CaseDispatched.class))
                .returns(TestUnits.CC.code(), CaseDispatched::unit)
                .returns(false, CaseDispatched::returnable);
    }

    @Test
    void shouldAdjudicateOnlyWhatWasAskedFor() {
        // Given
        given.decided(false);

        // When
        adjudicated(TestUnits.CC);

        // Then
        assertThat(given.last.applied()).isFalse();
        assertThat(asked().state()).isEqualTo(ReturnState.REJECTED);
    }

    @Test
    void shouldTakeAReturnThatWasAskedInTimeAndReadLate() {
        // Given
        var late = RouteFixture.heldBy(TestUnits.VC);
        late.windowEnds = RouteFixture.NOW;
        late.now = RouteFixture.NOW.plusSeconds(86_400);

        // When
        late.released(MoveKind.RETURN);

        // Then
        assertThat(late.status()).isEqualTo(RouteStatus.RETURN_PENDING);
        assertThat(late.route.returns().getLast().requestedAt()).isEqualTo(RouteFixture.NOW);
    }

    @Test
    @DisplayName("a withdrawal that came during a recall is not left lying when there is nobody to recall the case for")
    void shouldForwardAWithdrawalWhenTheNamedUnitIsGone() {
        // Given
        given.decided(false);
        asked().askForAdjudication("d", "r", RouteFixture.NOW);
        adjudicated(TestUnits.TC);
        given.noted(NoteKind.WITHDRAWAL);
        given.units = TestUnits.network(TestUnits.VC);

        // When
        given.released(MoveKind.RECALL);

        // Then
        assertThat(given.toldTypes()).containsExactly("MoveRefused", "NoteForwarded");
    }

    @Test
    void shouldRefuseAReturnAfterFiveWorkingDays() {
        // Given
        var late = RouteFixture.heldBy(TestUnits.VC);
        late.windowEnds = RouteFixture.NOW.minusSeconds(1);

        // When
        late.released(MoveKind.RETURN);

        // Then
        assertThat(late.told(MoveRefused.class).reason()).isEqualTo(SystemReason.RETURN_TOO_LATE.text());
        assertThat(late.status()).isEqualTo(RouteStatus.HELD);
    }

    @Test
    void shouldNotHangWhenNobodyDecidesBeforeTheLimit() {
        // When
        given.on(RouteFixture.overdue(1));

        // Then
        assertThat(given.told(CaseDispatched.class)).returns(MoveReason.ESCALATION_OVERDUE, CaseDispatched::reason);
        assertThat(asked().state()).isEqualTo(ReturnState.SUPERSEDED);

        // When
        given.decided(true);

        // Then
        assertThat(given.last.applied()).isFalse();
    }

    @Test
    void shouldGiveTheCaseBackForAWithdrawal() {
        // When
        given.noted(NoteKind.WITHDRAWAL);

        // Then
        assertThat(given.toldTypes()).containsExactly("MoveRefused", "NoteForwarded");
        assertThat(asked().state()).isEqualTo(ReturnState.SUPERSEDED);
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);
    }

    @Test
    void shouldEndAnOpenArgumentWhenTheCaseEnds() {
        // Given
        given.decided(false);

        // When
        ReturnRuling refusal = asked().ruling();
        given.on(new Signal.Closed(1, Outcome.SETTLED, RouteFixture.NOW));

        // Then
        assertThat(asked().state()).isEqualTo(ReturnState.SUPERSEDED);
        assertThat(asked().ruling()).as("who refused, and why").isEqualTo(refusal);
    }

    @Test
    void shouldPassOverADecisionOnAnotherReturn() {
        // When
        given.on(new Signal.ReturnDecided(UUID.randomUUID(), true, null, "s", "r"));

        // Then
        assertThat(given.last.applied()).isFalse();
    }

    private CaseReturn asked() {
        return given.route.returns().getFirst();
    }

    private void adjudicated(Unit target) {
        given.on(new Signal.Adjudicated(asked().id(), target, "supervisor", "r", "minutes"));
    }
}
