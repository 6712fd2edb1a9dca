package org.fengqiao.routing.route.domain;

/** Routing has asked for the case back and waits for the holder's answer. */
public record Recalling(Assignment holder, Recall recall) implements RouteState {

    @Override
    public RouteState on(Signal signal, Casework work) {
        return switch (signal) {
            // Whatever the holder had in mind when it let go, the order goes first.
            case Signal.Released s
            when s.hop() == holder.hop() -> {
                work.notes().keepAddition(s);
                yield work.follow(holder, recall, s.move());
            }
            case Signal.RecallRefused s
            when s.hop() == holder.hop() -> {
                work.notes().forwardWithdrawal(holder);
                yield new Held(holder);
            }
            case Signal.Closed s when s.hop() == holder.hop() -> work.close(holder, s.at());
            case Signal.Lifted s -> lifted(s, work);
            case Signal.Noted s -> {
                work.notes().take(s, holder, true);
                yield this;
            }
            case Signal.Released _, Signal.RecallRefused _, Signal.Closed _ -> this;
            case Signal.TakenOver _, Signal.Reopened _, Signal.HandlingOverdue _ -> this;
            case Signal.ReturnDecided _, Signal.Adjudicated _ -> this;
            case Signal.PartnerSilent _, Signal.PartnerAnswered _ -> this;
        };
    }

    private RouteState lifted(Signal.Lifted lift, Casework work) {
        return work.orderUp(holder, lift)
                .<RouteState>map(order -> new Recalling(holder, order))
                .orElse(this);
    }
}
