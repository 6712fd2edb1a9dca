package org.fengqiao.supervision.ledger;

import java.time.Instant;
import org.fengqiao.contracts.Consequence;

/**
 * What is remembered of a clock besides the facts that it is computed from.
 *
 * @param due the end as last computed
 * @param fixed whether the clock is over, so that a later calendar no longer changes its end
 * @param breachedAt when the breach was raised, once for each clock
 */
record Mark(Instant due, boolean fixed, Instant breachedAt, Consequence consequence) {

    static final Mark NONE = new Mark(null, false, null, null);

    Mark dueAt(Instant instant, boolean over) {
        return new Mark(instant, over, breachedAt, consequence);
    }

    Mark raised(Instant at, Consequence what) {
        return new Mark(due, fixed, at, what);
    }
}
