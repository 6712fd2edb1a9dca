package org.fengqiao.routing.route.domain;

import java.util.UUID;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.NoteKind;

/** The holder says that the case is not its own, and waits for the sender's decision. */
public record ReturnPending(Assignment holder, UUID returnId) implements RouteState {

    @Override
    public RouteState on(Signal signal, Casework work) {
        return switch (signal) {
            case Signal.ReturnDecided s
            when s.id().equals(returnId) -> work.returns().decide(holder, s);
            case Signal.HandlingOverdue s when s.hop() == holder.hop() -> overdue(work);
            case Signal.Lifted s -> lifted(s, work);
            case Signal.Closed s when s.hop() == holder.hop() -> work.close(holder, s.at());
            case Signal.Noted s
            when s.kind() == NoteKind.WITHDRAWAL -> {
                work.returns().supersede(SystemReason.WITHDRAWN);
                work.refuse(holder, MoveKind.RETURN, SystemReason.WITHDRAWN);
                work.notes().take(s, holder, false);
                yield new Held(holder);
            }
            case Signal.Noted s -> {
                work.notes().take(s, holder, true);
                yield this;
            }
            case Signal.ReturnDecided _, Signal.Adjudicated _, Signal.HandlingOverdue _, Signal.Closed _ -> this;
            case Signal.TakenOver _, Signal.Released _, Signal.RecallRefused _, Signal.Reopened _ -> this;
            case Signal.PartnerSilent _, Signal.PartnerAnswered _ -> this;
        };
    }

    // The holder has let go already, so there is nothing to recall.
    private RouteState overdue(Casework work) {
        return work.above(holder)
                .<RouteState>map(unit -> follow(Recall.overdue(unit.tier()), SystemReason.OVERDUE, work))
                .orElse(this);
    }

    private RouteState lifted(Signal.Lifted lift, Casework work) {
        return work.orderUp(holder, lift)
                .map(order -> follow(order, SystemReason.LIFTED, work))
                .orElse(this);
    }

    private RouteState follow(Recall order, SystemReason reason, Casework work) {
        work.returns().supersede(reason);
        return work.follow(holder, order, MoveKind.RETURN);
    }
}
