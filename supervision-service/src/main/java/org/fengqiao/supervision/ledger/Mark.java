package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.supervision.limit.Stop;

/**
 * What is remembered of a clock besides the facts that it is computed from.
 *
 * @param due the end as last computed
 * @param fixed whether the clock is over, so that a later calendar no longer changes its end
 * @param amount the limit from which a fixed end was computed; null where none was, and in what earlier versions wrote
 * @param stops the standstills from which a fixed end was computed, if there were any
 * @param breachedAt when the breach was raised, once for each clock
 */
record Mark(Instant due, boolean fixed, Integer amount, List<Stop> stops, Instant breachedAt, Consequence consequence) {

    static final Mark NONE = new Mark(null, false, null, null, null, null);

    Mark dueAs(CaseClock clock) {
        boolean over = !clock.state().open();
        List<Stop> counted = over ? clock.countedStops() : List.of();
        return new Mark(
                clock.due(),
                over,
                over ? clock.amount() : null,
                counted.isEmpty() ? null : counted,
                breachedAt,
                consequence);
    }

    Mark raised(Instant at, Consequence what) {
        return new Mark(due, fixed, amount, stops, at, what);
    }

    /** Whether the end stays, because nothing came to be known since that belongs before it. */
    boolean holds(ClockFacts facts) {
        return fixed
                && due != null
                && facts.endedAt() != null
                && (amount == null
                        || amount == facts.limit().amount()
                                && facts.stops()
                                        .begunBefore(facts.endedAt())
                                        .equals(stops == null ? List.of() : stops));
    }
}
