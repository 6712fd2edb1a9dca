package org.fengqiao.routing.route.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.decision.Decision;
import org.fengqiao.routing.placing.UnitFinder;

/** What follows from one signal: who is told what, while the states decide where the case stands. */
final class Casework {

    private final CaseRoute route;
    private final Desk desk;
    private final List<RoutingEvent> events = new ArrayList<>();
    private final NoteBook notes;
    private final ReturnDesk returns;
    private final PartnerDesk partners;

    Casework(CaseRoute route, Desk desk) {
        this.route = route;
        this.desk = desk;
        this.notes = new NoteBook(route, this);
        this.returns = new ReturnDesk(route, this);
        this.partners = new PartnerDesk(route, this);
    }

    NoteBook notes() {
        return notes;
    }

    ReturnDesk returns() {
        return returns;
    }

    PartnerDesk partners() {
        return partners;
    }

    Desk desk() {
        return desk;
    }

    Instant now() {
        return desk.now();
    }

    UUID newId() {
        return desk.ids().get();
    }

    List<RoutingEvent> events() {
        return events;
    }

    void tell(RoutingEvent event) {
        events.add(event);
    }

    /** The unit of the tier above in the line of an assignment's unit. */
    Optional<Unit> above(Assignment from) {
        return line(from).above(from.tier());
    }

    private UnitFinder line(Assignment from) {
        String division = from.unit().substring(0, from.unit().indexOf('-'));
        return new UnitFinder(desk.units().around(division, route.facts().firstContactUnit()));
    }

    /** The order that a lift amounts to, if there is a tier to lift to. */
    Optional<Recall> orderUp(Assignment from, Signal.Lifted lift) {
        Tier tier = lift.toTier() == null ? from.tier().above() : lift.toTier();
        if (tier == null || tier.compareTo(from.tier()) <= 0) {
            return Optional.empty();
        }
        return line(from)
                .atOrAbove(tier)
                .map(unit -> new Recall(
                        MoveReason.ESCALATION_ORDERED,
                        unit.tier(),
                        null,
                        lift.keepAssisting(),
                        lift.by(),
                        lift.reason()));
    }

    Recalling recall(Assignment holder, Recall order) {
        tell(new CaseRecalled(
                route.caseNo(), holder.hop(), holder.tier(), order.reason(), order.orderedBy(), order.text(), now()));
        return new Recalling(holder, order);
    }

    /** The holder has let go: the case goes where the order says. */
    RouteState follow(Assignment holder, Recall order, MoveKind move) {
        Optional<Unit> target = order.toUnit() == null
                ? line(holder).atOrAbove(order.toTier())
                : desk.units().active(order.toUnit()).or(() -> above(holder));
        return target.<RouteState>map(
                        unit -> move(holder, unit, order.reason(), order.orderedBy(), order.keepAssisting()))
                .orElseGet(() -> {
                    Held held = refuse(holder, move, SystemReason.NO_TIER_ABOVE);
                    notes.forwardWithdrawal(holder);
                    return held;
                });
    }

    Moving move(Assignment from, Unit to, MoveReason reason, String orderedBy, boolean keepAssisting) {
        Assignment next = route.dispatch(AssignmentRole.LEAD, to, reason, from, orderedBy, List.of(), this);
        notes.forwardAll(next);
        return new Moving(from, next, keepAssisting, null);
    }

    /** The move is complete: the earlier holder may close its file. */
    RouteState arrive(Moving moving) {
        Assignment from = moving.holder();
        Assignment next = moving.next();
        route.end(from.hop(), endingOf(next), now());
        returns.supersede(SystemReason.MOVED_ON);
        tell(new CaseHandedOver(route.caseNo(), from.hop(), from.tier(), next.hop(), next.tier(), next.unit(), now()));
        // Whoever leads needs no help of its own, and whoever helps already needs not be asked.
        route.hops().assisting(next.unit()).forEach(this::endAssistance);
        if (moving.keepAssisting() && !route.hops().assists(from.unit())) {
            desk.units()
                    .active(from.unit())
                    .ifPresent(unit -> route.dispatch(
                            AssignmentRole.ASSIST, unit, MoveReason.ASSIST, null, null, List.of(), this));
        }
        Recall later = moving.later();
        boolean goesOn = later != null && later.toTier().compareTo(next.tier()) > 0;
        return goesOn ? recall(next, later) : new Held(next);
    }

    private Hop.Ending endingOf(Assignment next) {
        return route.hop(next.hop()).reason() == MoveReason.RETURN ? Hop.Ending.RETURNED : Hop.Ending.HANDED_OVER;
    }

    Held refuse(Assignment holder, MoveKind move, SystemReason reason) {
        return refuse(holder, move, SystemReason.ACCOUNT, reason.text(), false);
    }

    Held refuse(Assignment holder, MoveKind move, String by, String reason, boolean adjudicated) {
        tell(new MoveRefused(route.caseNo(), holder.hop(), holder.tier(), move, adjudicated, by, reason, now()));
        return new Held(holder);
    }

    /** The case is the holder's after all, or goes to the unit that the joint meeting named. */
    RouteState obey(Assignment holder, Signal.Adjudicated ruling) {
        if (ruling.target().code().equals(holder.unit())) {
            return refuse(holder, MoveKind.RETURN, ruling.by(), ruling.reason(), true);
        }
        return recall(
                holder,
                new Recall(MoveReason.RETURN, null, ruling.target().code(), false, ruling.by(), ruling.reason()));
    }

    Closed close(Assignment holder, Instant at) {
        route.end(holder.hop(), Hop.Ending.CLOSED, now());
        route.hops().assisting().forEach(this::endAssistance);
        notes.settle(at);
        returns.supersede(SystemReason.MOVED_ON);
        return new Closed(holder);
    }

    private void endAssistance(Hop hop) {
        route.end(hop.no(), Hop.Ending.CLOSED, now());
        tell(new AssistEnded(route.caseNo(), hop.no(), hop.tier(), hop.unit(), now()));
    }

    Held reopen(Assignment holder, Signal.Reopened reopening) {
        Instant closedAt = route.hop(holder.hop()).endedAt();
        route.end(holder.hop(), null, null);
        notes.resume(reopening.at(), holder);
        if (reopening.undone()) {
            route.hops().endedByClosing(closedAt).forEach(this::warnAgain);
        }
        return new Held(holder);
    }

    /** The police must know of the approach, too, that nobody had read. */
    private void warnAgain(Hop ended) {
        List<Decision> rules = route.policeRules(ended.unit());
        if (!rules.isEmpty() && !route.isAssigned(ended.unit())) {
            desk.units()
                    .active(ended.unit())
                    .ifPresent(unit -> notes.forwardSupplements(
                            route.dispatch(AssignmentRole.ASSIST, unit, MoveReason.ASSIST, null, null, rules, this)));
        }
    }
}
