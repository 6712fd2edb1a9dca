package org.fengqiao.routing.route.domain;

import java.util.UUID;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.ReferralOutcome;

/**
 * A partner handles the case; the holder gets it back when the partner concludes or returns it, or it is lifted.
 *
 * @param later what follows from a limit that was missed meanwhile, if the partner does not settle the case, or null
 */
public record Referred(Assignment holder, UUID referralId, String partner, Recall later) implements RouteState {

    @Override
    public String handler() {
        return partner;
    }

    @Override
    public RouteState on(Signal signal, Casework work) {
        return switch (signal) {
            case Signal.PartnerAnswered s when s.referralId().equals(referralId) -> answered(s, work);
            case Signal.HandlingOverdue s when s.hop() == holder.hop() -> overdue(work);
            case Signal.Lifted s -> lifted(s, work);
            case Signal.Closed s
            when s.hop() == holder.hop() -> {
                work.partners().abandon(referralId, SystemReason.MOVED_ON);
                yield work.close(holder, s.at());
            }
            case Signal.Noted s
            when s.kind() == NoteKind.WITHDRAWAL -> {
                work.partners().takeBack(holder, referralId, SystemReason.WITHDRAWN);
                work.notes().take(s, holder, false);
                yield new Held(holder);
            }
            case Signal.Noted s -> {
                work.notes().take(s, holder, true);
                yield this;
            }
            case Signal.PartnerAnswered _, Signal.PartnerSilent _, Signal.HandlingOverdue _, Signal.Closed _ -> this;
            case Signal.TakenOver _, Signal.Released _, Signal.RecallRefused _, Signal.Reopened _ -> this;
            case Signal.ReturnDecided _, Signal.Adjudicated _ -> this;
        };
    }

    private RouteState answered(Signal.PartnerAnswered answer, Casework work) {
        return switch (answer.answer()) {
            case CONCLUDE -> {
                RouteState back = work.partners().conclude(holder, answer);
                yield later != null && answer.outcome() == ReferralOutcome.NOT_SETTLED
                        ? work.recall(holder, later)
                        : back;
            }
            case RETURN -> {
                work.partners().takeBack(holder, answer);
                yield later == null ? new Held(holder) : work.recall(holder, later);
            }
            case ACCEPT, DECLINE -> this;
        };
    }

    private RouteState overdue(Casework work) {
        return later != null
                ? this
                : work.above(holder)
                        .map(unit -> then(Recall.overdue(unit.tier())))
                        .orElse(this);
    }

    // A partner that does nothing, or is no longer there, must not keep the case from whoever orders it up.
    private RouteState lifted(Signal.Lifted lift, Casework work) {
        return work.orderUp(holder, lift)
                .<RouteState>map(order -> {
                    work.partners().takeBack(holder, referralId, SystemReason.LIFTED);
                    return work.recall(holder, order);
                })
                .orElse(this);
    }

    private RouteState then(Recall order) {
        return new Referred(holder, referralId, partner, order);
    }
}
