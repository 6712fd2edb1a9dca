package org.fengqiao.proof.bench;

import java.time.Duration;

/**
 * How much is spent on a measurement.
 *
 * @param pairs how often ours and the other are measured in turn
 * @param slice how long one measurement lasts
 * @param warmUp load before the first measurement, until the compiler has settled
 * @param items for what is measured by the number of things done
 * @param cases open ones, where their number is the point
 */
record Effort(int pairs, Duration slice, Duration warmUp, int items, int cases) {
    static final Effort FULL = new Effort(5, Duration.ofSeconds(20), Duration.ofSeconds(60), 20_000, 1_000_000);

    /** Long enough to see that everything still runs; not to be claimed. */
    static final Effort SHORT = new Effort(1, Duration.ofSeconds(3), Duration.ofSeconds(2), 1_000, 1_000);

    Effort withCases(int number) {
        return number == 0 ? this : new Effort(pairs, slice, warmUp, items, number);
    }
}
