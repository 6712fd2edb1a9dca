package org.fengqiao.routing.route.domain;

/** The first unit was given the case and is its handler, but has not yet said that it has a file. */
public record Dispatched(Assignment holder) implements RouteState {

    @Override
    public RouteState on(Signal signal, Casework work) {
        return switch (signal) {
            case Signal.TakenOver s when s.hop() == holder.hop() -> new Held(holder);
            case Signal.TakenOver _, Signal.RecallRefused _, Signal.Reopened _ -> this;
            case Signal.PartnerSilent _, Signal.PartnerAnswered _, Signal.ReturnDecided _ -> this;
            case Signal.Released _,
                    Signal.Closed _,
                    Signal.HandlingOverdue _,
                    Signal.Lifted _,
                    Signal.Noted _,
                    Signal.Adjudicated _ -> asHeld(signal, work);
        };
    }

    private RouteState asHeld(Signal signal, Casework work) {
        Held held = new Held(holder);
        RouteState next = held.on(signal, work);
        return next.equals(held) ? this : next;
    }
}
