package org.fengqiao.supervision.limit;

import java.time.Instant;

/**
 * An interval in which a clock stands still, for example for an expert opinion.
 *
 * @param to null while it lasts
 */
public record Stop(Instant from, Instant to) {

    public Stop {
        if (to != null && to.isBefore(from)) {
            to = from;
        }
    }

    /** Whether it has no end yet. */
    public boolean lasts() {
        return to == null;
    }
}
