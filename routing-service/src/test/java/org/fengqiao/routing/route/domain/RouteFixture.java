package org.fengqiao.routing.route.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralAnswer.Answer;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.TestUnits;
import org.fengqiao.routing.decision.Assessment;
import org.fengqiao.routing.placing.Placement;
import org.fengqiao.routing.placing.Units;

/** A case in the village, or wherever a test brings it. */
final class RouteFixture {

    static final String CASE_NO = "FQ539907-20260302-000001";
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final CaseFacts FACTS = new CaseFacts(
            Channel.WINDOW,
            "02",
            "1",
            "539907001001",
            "539907001001",
            "539907001000-TC",
            1,
            1,
            false,
            null,
            false,
            false,
            false,
            null,
            null,
            NOW);

    Units units = TestUnits.network(TestUnits.VC, TestUnits.TC, TestUnits.CC, TestUnits.PS, TestUnits.COURT);
    Instant windowEnds = Instant.MAX;
    Instant now = NOW;
    final CaseRoute route = new CaseRoute(
            CASE_NO,
            FACTS,
            "sealed",
            new Assessment(Risk.LOW, Grade.GENERAL, Tier.VILLAGE, List.of(), List.of(), List.of()));
    Reaction last;

    static RouteFixture dispatchedTo(Unit unit) {
        RouteFixture fixture = new RouteFixture();
        fixture.last =
                new Reaction(true, fixture.route.open(new Placement(unit, List.of(), List.of()), fixture.desk()));
        return fixture;
    }

    static RouteFixture heldBy(Unit unit) {
        return dispatchedTo(unit).on(new Signal.TakenOver(1));
    }

    Desk desk() {
        return new Desk(units, (from, at) -> !at.isAfter(windowEnds), UUID::randomUUID, now);
    }

    RouteFixture on(Signal signal) {
        last = route.on(signal, desk());
        return this;
    }

    RouteFixture released(MoveKind move) {
        int hop = route.state().holder().hop();
        return on(released(hop, move, null));
    }

    static Signal.Released released(int hop, MoveKind move, String sealed) {
        return new Signal.Released(
                hop, move, move == MoveKind.REFERRAL ? PartnerChannel.COURT : null, null, "r", "m", "d", sealed, NOW);
    }

    /** A limit that ended before anything of this case was dispatched anew. */
    static Signal.HandlingOverdue overdue(int hop) {
        return new Signal.HandlingOverdue(hop, NOW.minusSeconds(1));
    }

    RouteFixture noted(NoteKind kind) {
        return on(new Signal.Noted(kind, null, "citizen", NOW, "note", null));
    }

    RouteFixture answered(Answer answer) {
        return on(new Signal.PartnerAnswered(
                route.referrals().getLast().id(), answer, ReferralOutcome.SETTLED, "partner", "r", "result"));
    }

    RouteFixture concluded(ReferralOutcome outcome) {
        return on(new Signal.PartnerAnswered(
                route.referrals().getLast().id(), Answer.CONCLUDE, outcome, "partner", "r", "result"));
    }

    RouteFixture decided(boolean approved) {
        return on(new Signal.ReturnDecided(route.returns().getLast().id(), approved, null, "sender", "r"));
    }

    RouteFixture lifted() {
        return on(new Signal.Lifted(null, false, "supervisor", "r"));
    }

    RouteStatus status() {
        return route.state().status();
    }

    <E extends RoutingEvent> E told(Class<E> type) {
        return last.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not told: " + type.getSimpleName() + " in " + last.events()));
    }

    List<String> toldTypes() {
        return last.events().stream().map(e -> e.getClass().getSimpleName()).toList();
    }
}
