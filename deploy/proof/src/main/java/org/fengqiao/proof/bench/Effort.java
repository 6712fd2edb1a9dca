package org.fengqiao.proof.bench;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How much is spent on a measurement.
 *
 * @param pairs how often ours and the other are measured in turn
 * @param slice how long one measurement lasts
 * @param warmUp how long load may go on before the first measurement, until compilers have settled
 * @param items for what is measured by the number of things done
 * @param cases open ones, where their number is the point
 */
record Effort(int pairs, Duration slice, Duration warmUp, int items, int cases) {
    static final Effort FULL = new Effort(5, Duration.ofSeconds(20), Duration.ofMinutes(5), 20_000, 1_000_000);

    private static final double FASTER = 1.05;

    /** Long enough to see that everything still runs; not to be claimed. */
    static final Effort SHORT = new Effort(1, Duration.ofSeconds(3), Duration.ofSeconds(2), 1_000, 1_000);

    /** Repeats a load until it has twice gone no faster than ever before, which says that compilers have settled. */
    void settle(DoubleSupplier perSecond) {
        double best = 0;
        int flat = 0;
        long end = System.nanoTime() + warmUp.toNanos();
        while (System.nanoTime() - end < 0 && flat < 2) {
            double now = perSecond.getAsDouble();
            flat = now > best * FASTER ? 0 : flat + 1;
            best = Math.max(best, now);
        }
    }

    Effort withCases(int number) {
        return number == 0 ? this : new Effort(pairs, slice, warmUp, items, number);
    }
}
