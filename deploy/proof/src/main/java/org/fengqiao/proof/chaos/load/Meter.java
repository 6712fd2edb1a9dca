package org.fengqiao.proof.chaos.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Traffic;

/** Counts what was answered, and the cases that arrived, in steps of a quarter of a second, to tell how fast the network is when. */
public final class Meter implements Traffic {
    private static final long STEP = 250_000_000L;
    private static final int STEPS = 4 * 3600 * 24;
    private static final int STEPS_LOOKED_AT = 16;

    private final long origin = System.nanoTime();
    private final AtomicIntegerArray arrived = new AtomicIntegerArray(STEPS);
    private final LongAdder ok = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder unknown = new LongAdder();

    @Override
    public void answered(Call call, int status, Duration took) {
        if (status / 100 == 2) {
            ok.increment();
        } else if (!call.method().equals("GET")) {
            failed.increment();
        }
    }

    /** A case has come through to its handler. */
    void arrived() {
        arrived.incrementAndGet(step(System.nanoTime()));
    }

    @Override
    public void broken(Call call, Exception cause) {
        unknown.increment();
    }

    /** Cases per second that arrived between two moments. */
    public double rate(long from, long to) {
        int first = step(from);
        int last = Math.max(first + 1, step(to));
        long count = 0;
        for (int i = first; i < last; i++) {
            count += arrived.get(i);
        }
        return count / ((last - first) * (STEP / 1e9));
    }

    /** The first moment from which on four seconds bring at least so many cases per second, or -1. */
    public long reached(double rate, long from, long until) {
        for (int begin = step(from); begin + STEPS_LOOKED_AT <= step(until); begin++) {
            long count = 0;
            for (int i = begin; i < begin + STEPS_LOOKED_AT; i++) {
                count += arrived.get(i);
            }
            if (count >= rate * STEPS_LOOKED_AT * (STEP / 1e9)) {
                return Math.max(from, origin + begin * STEP);
            }
        }
        return -1;
    }

    /** Requests that were answered as wished, otherwise, or not at all. */
    public String summary() {
        return "%d ok, %d refused or not served, %d without an answer".formatted(ok.sum(), failed.sum(), unknown.sum());
    }

    private int step(long nanos) {
        return (int) Math.min(STEPS - 1, (nanos - origin) / STEP);
    }
}
