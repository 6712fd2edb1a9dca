package org.fengqiao.routing.route.domain;

import java.util.Optional;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.platform.reference.Unit;

/** Decides what becomes of returns, so that no case is handed round in circles (信访工作条例 23, 24). */
final class ReturnDesk {

    private final CaseRoute route;
    private final Casework work;

    ReturnDesk(CaseRoute route, Casework work) {
        this.route = route;
        this.work = work;
    }

    RouteState ask(Assignment holder, Signal.Released release) {
        if (!route.isReturnable()) {
            return work.refuse(
                    holder, MoveKind.RETURN, SystemReason.ACCOUNT, SystemReason.RETURN_NOT_ALLOWED.text(), true);
        }
        if (route.openReturn() != null) {
            return work.refuse(holder, MoveKind.RETURN, SystemReason.RETURN_REPEATED);
        }
        if (!work.desk().window().isOpen(holder.since(), release.at())) {
            return work.refuse(holder, MoveKind.RETURN, SystemReason.RETURN_TOO_LATE);
        }
        String sender = work.above(holder).map(Unit::code).orElse(null);
        CaseReturn asked = new CaseReturn(work.newId(), route, holder, release, sender);
        route.open(asked);
        return new ReturnPending(holder, asked.id());
    }

    RouteState decide(Assignment holder, Signal.ReturnDecided decision) {
        CaseReturn pending = route.find(decision.id()).orElseThrow();
        if (!decision.approved()) {
            pending.decide(decision, null, work.now());
            return work.refuse(holder, MoveKind.RETURN, decision.by(), decision.reason(), false);
        }
        Optional<Unit> target = Optional.ofNullable(decision.target()).or(() -> work.above(holder));
        if (target.isEmpty()) {
            return new ReturnPending(holder, decision.id());
        }
        pending.decide(decision, target.get().code(), work.now());
        route.open(null);
        return work.move(holder, target.get(), MoveReason.RETURN, decision.by(), false);
    }

    /** Whether the ruling is about a return of the holder that waits for one; the case cannot be returned again then. */
    boolean adjudicate(Assignment holder, Signal.Adjudicated ruling) {
        Optional<CaseReturn> asked = route.find(ruling.id())
                .filter(r -> r.state() == ReturnState.ADJUDICATION_REQUESTED && r.hop() == holder.hop());
        asked.ifPresent(r -> {
            r.adjudicate(ruling, work.now());
            route.open(null);
            route.forbidReturns();
        });
        return asked.isPresent();
    }

    void supersede(SystemReason why) {
        if (route.openReturn() != null) {
            route.find(route.openReturn()).ifPresent(r -> r.supersede(why, work.now()));
            route.open(null);
        }
    }
}
