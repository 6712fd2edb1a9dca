package org.fengqiao.routing.route.domain;

import java.util.UUID;
import org.fengqiao.contracts.NoteKind;

/** A partner was offered the case; until it accepts, the holder stays the handler. */
public record ReferralOffered(Assignment holder, UUID referralId) implements RouteState {

    @Override
    public RouteState on(Signal signal, Casework work) {
        return switch (signal) {
            case Signal.PartnerAnswered s when s.referralId().equals(referralId) -> answered(s, work);
            case Signal.PartnerSilent s when s.hop() == holder.hop() -> silent(s, work);
            case Signal.HandlingOverdue s when s.hop() == holder.hop() -> overdue(work);
            case Signal.Lifted s -> lifted(s, work);
            case Signal.Closed s
            when s.hop() == holder.hop() -> {
                work.partners().abandon(referralId, SystemReason.MOVED_ON);
                yield work.close(holder, s.at());
            }
            case Signal.Noted s
            when s.kind() == NoteKind.WITHDRAWAL -> {
                work.partners().decline(holder, referralId, SystemReason.WITHDRAWN);
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
            case ACCEPT -> work.partners().accept(holder, answer);
            case DECLINE -> work.partners().decline(holder, answer);
            case CONCLUDE, RETURN -> this;
        };
    }

    private RouteState silent(Signal.PartnerSilent breach, Casework work) {
        return work.partners().isAbout(referralId, breach)
                ? work.partners().decline(holder, referralId, SystemReason.PARTNER_SILENT)
                : this;
    }

    private RouteState overdue(Casework work) {
        return work.above(holder)
                .<RouteState>map(unit -> takeBack(Recall.overdue(unit.tier()), SystemReason.OVERDUE, work))
                .orElse(this);
    }

    private RouteState lifted(Signal.Lifted lift, Casework work) {
        return work.orderUp(holder, lift)
                .map(order -> takeBack(order, SystemReason.LIFTED, work))
                .orElse(this);
    }

    private RouteState takeBack(Recall order, SystemReason reason, Casework work) {
        work.partners().decline(holder, referralId, reason);
        return work.recall(holder, order);
    }
}
