package org.fengqiao.routing.route.domain;

/** The case is closed; its last holder answers for what comes after. */
public record Closed(Assignment holder) implements RouteState {

    @Override
    public RouteState on(Signal signal, Casework work) {
        return switch (signal) {
            case Signal.Reopened s when s.hop() == holder.hop() -> work.reopen(holder, s);
            case Signal.Noted s -> {
                work.notes().takeAfterClosing(s, holder);
                yield this;
            }
            case Signal.Reopened _, Signal.Closed _, Signal.Released _, Signal.RecallRefused _ -> this;
            case Signal.TakenOver _, Signal.HandlingOverdue _, Signal.Lifted _ -> this;
            case Signal.ReturnDecided _, Signal.Adjudicated _ -> this;
            case Signal.PartnerSilent _, Signal.PartnerAnswered _ -> this;
        };
    }
}
