package org.fengqiao.routing.route.domain;

/**
 * The holder has let go and the next unit was given the case; the holder stays the handler until the next has a file.
 *
 * @param later an order that came meanwhile and is carried out on arrival, or null
 */
public record Moving(Assignment holder, Assignment next, boolean keepAssisting, Recall later) implements RouteState {

    @Override
    public RouteState on(Signal signal, Casework work) {
        return switch (signal) {
            case Signal.TakenOver s when s.hop() == next.hop() -> work.arrive(this);
            case Signal.HandlingOverdue s when isOfNext(s) -> overdue(work);
            case Signal.Lifted s ->
                work.orderUp(next, s).<RouteState>map(this::then).orElse(this);
            case Signal.Noted s -> {
                work.notes().take(s, next, false);
                yield this;
            }
            case Signal.TakenOver _, Signal.HandlingOverdue _ -> this;
            case Signal.Released _, Signal.RecallRefused _, Signal.Closed _, Signal.Reopened _ -> this;
            case Signal.ReturnDecided _, Signal.Adjudicated _ -> this;
            case Signal.PartnerSilent _, Signal.PartnerAnswered _ -> this;
        };
    }

    /** A limit that ended on the way, and that supervision charged to who still had the case, is the receiver's to heed. */
    private boolean isOfNext(Signal.HandlingOverdue missed) {
        return missed.hop() == next.hop()
                || (missed.hop() == holder.hop() && !next.since().isAfter(missed.due()));
    }

    private RouteState overdue(Casework work) {
        return later != null
                ? this
                : work.above(next)
                        .map(unit -> then(Recall.overdue(unit.tier())))
                        .orElse(this);
    }

    private RouteState then(Recall order) {
        return new Moving(holder, next, keepAssisting, order);
    }
}
