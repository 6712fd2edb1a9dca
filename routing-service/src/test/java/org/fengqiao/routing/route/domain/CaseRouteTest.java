package org.fengqiao.routing.route.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.Tier;
import org.fengqiao.routing.TestUnits;
import org.fengqiao.routing.decision.Decision;
import org.fengqiao.routing.placing.Assistants;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseRouteTest {

    private static final Decision DANGER = new Decision(
            "assistants",
            "1",
            "assistants-02",
            Map.of("violenceRisk", true, "crimeSigns", false),
            Map.of("type", "POLICE_STATION", "unit", TestUnits.PS.code()),
            null);

    @Test
    @DisplayName("a limit that ends while the case is on its way takes effect where it arrives")
    void shouldGoOnUpWhenTheLimitEndedOnTheWay() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC).released(MoveKind.ESCALATION);

        // When
        given.on(new Signal.HandlingOverdue(1, RouteFixture.NOW.plusSeconds(60)));
        given.on(new Signal.TakenOver(2));

        // Then
        assertThat(given.told(CaseRecalled.class)).returns(2, CaseRecalled::hop);
    }

    @Test
    @DisplayName("a limit that ended on the way takes effect too where the arrival is heard of before it")
    void shouldGoOnUpWhenTheArrivalIsHeardOfFirst() {
        // Given
        var given =
                RouteFixture.heldBy(TestUnits.VC).released(MoveKind.ESCALATION).on(new Signal.TakenOver(2));

        // When
        given.on(RouteFixture.overdue(1));

        // Then
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);
        given.on(new Signal.HandlingOverdue(1, RouteFixture.NOW.plusSeconds(60)));
        assertThat(given.told(CaseRecalled.class)).returns(2, CaseRecalled::hop);
    }

    @Test
    @DisplayName("#8 #34 the first dispatch carries the first contact and starts the case with its handler")
    void shouldDispatchANewCase() {
        // When
        var given = RouteFixture.dispatchedTo(TestUnits.VC);

        // Then
        assertThat(given.told(CaseDispatched.class))
                .returns(1, CaseDispatched::hop)
                .returns(AssignmentRole.LEAD, CaseDispatched::role)
                .returns(MoveReason.INITIAL, CaseDispatched::reason)
                .returns("539907001000-TC", CaseDispatched::firstContactUnit)
                .returns("sealed", CaseDispatched::sealed)
                .returns(true, CaseDispatched::returnable);
        assertThat(given.route.state().handler()).isEqualTo(TestUnits.VC.code());
    }

    @Test
    @DisplayName("#23 an escalation is complete only when the receiver has the case")
    void shouldKeepTheHandlerUntilTheReceiverHasTakenOver() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);

        // When
        given.released(MoveKind.ESCALATION);

        // Then
        assertThat(given.told(CaseDispatched.class))
                .returns(2, CaseDispatched::hop)
                .returns(1, CaseDispatched::fromHop)
                .returns(TestUnits.TC.code(), CaseDispatched::unit)
                .returns(MoveReason.ESCALATION_ASKED, CaseDispatched::reason);
        assertThat(given.route.state().handler()).isEqualTo(TestUnits.VC.code());

        // When
        given.on(new Signal.TakenOver(2));

        // Then
        assertThat(given.told(CaseHandedOver.class))
                .returns(1, CaseHandedOver::hop)
                .returns(Tier.VILLAGE, CaseHandedOver::tier)
                .returns(2, CaseHandedOver::toHop);
        assertThat(given.route.state()).returns(TestUnits.TC.code(), RouteState::handler);
        assertThat(given.route.hop(1).ending()).isEqualTo(Hop.Ending.HANDED_OVER);
    }

    @Test
    void shouldPassOverAnswersOfAnotherHop() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC).released(MoveKind.ESCALATION);

        // When
        given.on(new Signal.TakenOver(1))
                .on(new Signal.TakenOver(3))
                .on(new Signal.Closed(2, Outcome.SETTLED, RouteFixture.NOW));

        // Then
        assertThat(given.last.applied()).isFalse();
        assertThat(given.status()).isEqualTo(RouteStatus.MOVING);
    }

    @Test
    void shouldGoOnUpTheTreeWhenTheTierAboveHasNoUnit() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);
        given.units = TestUnits.network(TestUnits.VC, TestUnits.CC);

        // When
        given.released(MoveKind.ESCALATION);

        // Then
        assertThat(given.told(CaseDispatched.class)).returns(TestUnits.CC.code(), CaseDispatched::unit);
    }

    @Test
    void shouldGiveTheCaseBackWhenThereIsNoTierAbove() {
        // When
        var given = RouteFixture.heldBy(TestUnits.CC).released(MoveKind.ESCALATION);

        // Then
        assertThat(given.told(MoveRefused.class)).returns(MoveKind.ESCALATION, MoveRefused::move);
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);
    }

    @Test
    @DisplayName("a missed handling limit recalls the case once, and moves it when the holder lets go")
    void shouldEscalateWhenAHandlingLimitIsMissed() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);

        // When
        given.on(RouteFixture.overdue(1));

        // Then
        assertThat(given.told(CaseRecalled.class)).returns(MoveReason.ESCALATION_OVERDUE, CaseRecalled::reason);

        // When
        given.on(RouteFixture.overdue(1));

        // Then
        assertThat(given.last.applied()).isFalse();

        // When
        given.released(MoveKind.RECALL).on(RouteFixture.overdue(1));

        // Then
        assertThat(given.last.applied()).isFalse();
        assertThat(given.route.hop(2)).returns(MoveReason.ESCALATION_OVERDUE, Hop::reason);
    }

    @Test
    void shouldStayAtTheCountyWhenALimitIsMissedThere() {
        // When
        var given = RouteFixture.heldBy(TestUnits.CC).on(RouteFixture.overdue(1));

        // Then
        assertThat(given.last.applied()).isFalse();
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);
    }

    @Test
    void shouldCarryOutAnOrderThatCameWhileTheCaseMoved() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC).released(MoveKind.ESCALATION);

        // When
        given.on(RouteFixture.overdue(2)).on(new Signal.TakenOver(2));

        // Then
        assertThat(given.toldTypes()).containsExactly("CaseHandedOver", "CaseRecalled");
        assertThat(given.told(CaseRecalled.class).hop()).isEqualTo(2);
        assertThat(given.status()).isEqualTo(RouteStatus.RECALLING);
    }

    @Test
    void shouldLeaveTheCaseWithItsHolderWhenTheRecallIsRefused() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC).lifted();

        // When
        given.on(new Signal.RecallRefused(1));

        // Then
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);
    }

    @Test
    void shouldCloseACaseWhileItIsRecalled() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC).lifted();

        // When
        given.on(new Signal.Closed(1, Outcome.SETTLED, RouteFixture.NOW)).on(new Signal.RecallRefused(1));

        // Then
        assertThat(given.last.applied()).isFalse();
        assertThat(given.status()).isEqualTo(RouteStatus.CLOSED);

        // When
        given.on(new Signal.Reopened(1, RouteFixture.NOW, false));

        // Then
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);
        assertThat(given.route.hop(1).endedAt()).isNull();
    }

    @Test
    @DisplayName("#29 提级办理: the case goes to the tier ordered, the lower unit stays on as assistant")
    void shouldLiftAndKeepTheLowerUnitAssisting() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);

        // When
        given.on(new Signal.Lifted(Tier.COUNTY, true, "supervisor", "重大")).released(MoveKind.RECALL);

        // Then
        assertThat(given.told(CaseDispatched.class))
                .returns(TestUnits.CC.code(), CaseDispatched::unit)
                .returns("supervisor", CaseDispatched::orderedBy);

        // When
        given.on(new Signal.TakenOver(2));

        // Then
        assertThat(given.told(CaseDispatched.class))
                .returns(AssignmentRole.ASSIST, CaseDispatched::role)
                .returns(TestUnits.VC.code(), CaseDispatched::unit)
                .returns(3, CaseDispatched::hop)
                .returns(false, CaseDispatched::returnable);
    }

    @Test
    void shouldNotLiftDownOrSideways() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.TC);

        // When
        given.on(new Signal.Lifted(Tier.TOWNSHIP, true, "supervisor", "r"));

        // Then
        assertThat(given.last.applied()).isFalse();
    }

    @Test
    @DisplayName("#35 双交办: a second unit has an assignment of its own, and is told apart from the leader")
    void shouldAssignASecondUnit() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);

        // When
        var events = given.route.assign(TestUnits.PS, MoveReason.DUAL, "director", null, given.desk());
        given.on(new Signal.TakenOver(2)).on(new Signal.Closed(2, Outcome.SETTLED, RouteFixture.NOW));

        // Then
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseDispatched.class,
                        e -> assertThat(e)
                                .returns(AssignmentRole.ASSIST, CaseDispatched::role)
                                .returns(Tier.TOWNSHIP, CaseDispatched::tier)
                                .returns(MoveReason.DUAL, CaseDispatched::reason));
        assertThat(given.route.hop(2).takenOverAt()).isNotNull();
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);

        // When
        given.route.assistConcluded(2, RouteFixture.NOW);

        // Then
        assertThat(given.route.hop(2).ending()).isEqualTo(Hop.Ending.CONCLUDED);
    }

    @Test
    @DisplayName("#34 when the lead closes, what assisting units have still to do is over")
    void shouldEndAssistanceWithTheCase() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);
        given.route.assign(TestUnits.PS, MoveReason.ASSIST, "director", null, given.desk());
        given.route.assign(TestUnits.TC, MoveReason.DUAL, "supervisor", null, given.desk());
        given.route.assistConcluded(2, RouteFixture.NOW);

        // When
        given.on(new Signal.Closed(1, Outcome.SETTLED, RouteFixture.NOW));

        // Then
        assertThat(given.last.events())
                .containsExactly(
                        new AssistEnded(RouteFixture.CASE_NO, 3, Tier.TOWNSHIP, TestUnits.TC.code(), RouteFixture.NOW));
        assertThat(given.route.hop(2).ending()).isEqualTo(Hop.Ending.CONCLUDED);
        assertThat(given.route.hop(3).ending()).isEqualTo(Hop.Ending.CLOSED);
        assertThat(given.route.isAssigned(TestUnits.TC.code())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before the closing", "after the closing", "of a case that was dangerous before"})
    @DisplayName(
            "人民调解法 25: whoever a danger made assist assists on where the approach that told of it undid the closing")
    void shouldWarnAgainWhenAClosingIsUndone(String told) {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);
        given.route.assign(TestUnits.TC, MoveReason.ASSIST, "director", null, given.desk());
        if (told.startsWith("of")) {
            endangered(given);
        }
        if (!told.startsWith("after")) {
            endangered(given);
        }
        given.now = RouteFixture.NOW.plusSeconds(60);
        given.on(new Signal.Closed(1, Outcome.SETTLED, RouteFixture.NOW));
        if (told.startsWith("after")) {
            endangered(given);
        }
        given.now = RouteFixture.NOW.plusSeconds(120);

        // When
        given.on(new Signal.Reopened(1, RouteFixture.NOW, true));

        // Then
        assertThat(given.route.hops().assisting()).extracting(Hop::unit).containsExactly(TestUnits.PS.code());
        assertThat(given.last.events())
                .allSatisfy(e -> assertThat(e)
                        .isInstanceOfSatisfying(
                                CaseDispatched.class,
                                d -> assertThat(d)
                                        .returns(TestUnits.PS.code(), CaseDispatched::unit)
                                        .returns(AssignmentRole.ASSIST, CaseDispatched::role)
                                        .returns(List.of(DANGER.ref()), CaseDispatched::decisions)));
    }

    @Test
    @DisplayName("a case that its unit opens again, and one closed before, ask nobody again")
    void shouldNotWarnAgainWhenADisputeComesBack() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);
        endangered(given);
        given.on(new Signal.Closed(1, Outcome.SETTLED, RouteFixture.NOW));

        // When
        given.on(new Signal.Reopened(1, RouteFixture.NOW, false));

        // Then
        assertThat(given.route.hops().assisting()).isEmpty();

        // When
        given.now = RouteFixture.NOW.plusSeconds(60);
        given.on(new Signal.Closed(1, Outcome.SETTLED, given.now)).on(new Signal.Reopened(1, given.now, true));

        // Then
        assertThat(given.route.hops().assisting()).isEmpty();
    }

    @Test
    @DisplayName("a unit that leads does not assist itself, and one that assists already is not asked to")
    void shouldHaveEachUnitAssistAtMostOnce() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);
        given.route.assign(TestUnits.CC, MoveReason.ASSIST, "supervisor", null, given.desk());
        given.route.assign(TestUnits.VC, MoveReason.ASSIST, "supervisor", null, given.desk());
        given.on(new Signal.Lifted(Tier.COUNTY, true, "supervisor", "重大")).released(MoveKind.RECALL);

        // When
        given.on(new Signal.TakenOver(4));

        // Then
        assertThat(given.toldTypes()).containsExactly("CaseHandedOver", "AssistEnded");
        assertThat(given.told(AssistEnded.class))
                .returns(2, AssistEnded::hop)
                .returns(TestUnits.CC.code(), AssistEnded::unit);
        assertThat(given.route.hops().assisting()).extracting(Hop::no).containsExactly(3);
    }

    @Test
    @DisplayName("#1 #30 a missed pick-up gives the case to the fallback owner, once")
    void shouldAssignTheFallbackOwnerOnce() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);

        // When
        var first = given.route.fallBack(1, TestUnits.VC, RouteFixture.NOW);
        var second = given.route.fallBack(1, TestUnits.VC, RouteFixture.NOW);

        // Then
        assertThat(first).hasValueSatisfying(e -> assertThat(e.owner()).isEqualTo(TestUnits.VC.fallbackOwner()));
        assertThat(second).isEmpty();
        assertThat(given.route.fallBack(9, TestUnits.VC, RouteFixture.NOW)).isEmpty();
    }

    @Test
    @DisplayName("人民调解法 25: the police who assist read what a further approach tells, others who assist do not")
    void shouldForwardAFurtherApproachToThePolice() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);
        given.route.assign(TestUnits.TC, MoveReason.ASSIST, "director", null, given.desk());
        endangered(given);

        // When
        given.on(new Signal.Noted(NoteKind.SUPPLEMENT, null, "clerk", RouteFixture.NOW, "sealed", "r2"));

        // Then
        assertThat(given.last.events())
                .extracting(e -> ((NoteForwarded) e).hop())
                .containsExactly(1, 3);
    }

    private static void endangered(RouteFixture given) {
        var asked = new Assistants(List.of(new Assistants.Assistant(TestUnits.PS, DANGER)), List.of(DANGER));
        given.route.endangered(Risk.HIGH, asked, given.desk());
    }
}
