package org.fengqiao.routing.route.domain;

import org.fengqiao.contracts.MoveReason;

/** A unit has the case and works on it; nothing is under way. */
public record Held(Assignment holder) implements RouteState {

    @Override
    public RouteState on(Signal signal, Casework work) {
        return switch (signal) {
            case Signal.Released s when s.hop() == holder.hop() -> released(s, work);
            case Signal.Closed s when s.hop() == holder.hop() -> work.close(holder, s.at());
            case Signal.HandlingOverdue s when s.hop() == holder.hop() -> overdue(work);
            case Signal.Lifted s -> lifted(s, work);
            case Signal.Adjudicated s -> adjudicated(s, work);
            case Signal.Noted s -> {
                work.notes().take(s, holder, false);
                yield this;
            }
            case Signal.Released _, Signal.Closed _, Signal.HandlingOverdue _ -> this;
            case Signal.TakenOver _, Signal.RecallRefused _, Signal.Reopened _ -> this;
            case Signal.PartnerSilent _, Signal.PartnerAnswered _, Signal.ReturnDecided _ -> this;
        };
    }

    private RouteState released(Signal.Released release, Casework work) {
        if (work.notes().hasWithdrawal()) {
            work.refuse(holder, release.move(), SystemReason.WITHDRAWN);
            work.notes().forwardWithdrawal(holder);
            return this;
        }
        work.notes().keepAddition(release);
        return switch (release.move()) {
            case ESCALATION ->
                work.above(holder)
                        .<RouteState>map(unit ->
                                work.move(holder, unit, MoveReason.ESCALATION_ASKED, release.approvedBy(), false))
                        .orElseGet(() -> work.refuse(holder, release.move(), SystemReason.NO_TIER_ABOVE));
            case RETURN -> work.returns().ask(holder, release);
            case REFERRAL -> work.partners().offer(holder, release);
            case RECALL -> work.refuse(holder, release.move(), SystemReason.NOT_RECALLED);
        };
    }

    private RouteState overdue(Casework work) {
        return work.above(holder)
                .<RouteState>map(unit -> work.recall(holder, Recall.overdue(unit.tier())))
                .orElse(this);
    }

    private RouteState lifted(Signal.Lifted lift, Casework work) {
        return work.orderUp(holder, lift)
                .<RouteState>map(order -> work.recall(holder, order))
                .orElse(this);
    }

    private RouteState adjudicated(Signal.Adjudicated ruling, Casework work) {
        return work.returns().adjudicate(holder, ruling) ? work.obey(holder, ruling) : this;
    }
}
