package org.fengqiao.proof.chaos.load;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Traffic;

/** Counts what was answered, and the cases that arrived, to tell how fast the network is when. */
public final class Meter implements Traffic {
    private static final long STEP = 250_000_000L;
    private static final long LOOKED_AT = 4_000_000_000L;

    private record Arrival(long sent, long at) {}

    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
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

    /** A case that was sent at a moment has come through to its handler. */
    void arrived(long sent) {
        arrivals.add(new Arrival(sent, System.nanoTime()));
    }

    @Override
    public void broken(Call call, Exception cause) {
        unknown.increment();
    }

    /** Cases per second that were sent between two moments and have arrived. */
    public double rate(long from, long to) {
        long count = arrivals.stream()
                .filter(arrival -> arrival.sent() >= from && arrival.sent() < to)
                .count();
        return count / ((to - from) / 1e9);
    }

    /**
     * The first moment from which on four seconds bring at least so many cases per second, or -1. What was sent
     * earlier and comes through late does not count: a backlog that is worked off says nothing about the rate.
     */
    public long reached(double rate, long from, long until) {
        for (long begin = from; begin + LOOKED_AT <= until; begin += STEP) {
            if (count(from, begin, begin + LOOKED_AT) >= rate * (LOOKED_AT / 1e9)) {
                return begin;
            }
        }
        return -1;
    }

    private long count(long sentSince, long from, long to) {
        return arrivals.stream()
                .filter(arrival -> arrival.sent() >= sentSince && arrival.at() >= from && arrival.at() < to)
                .count();
    }

    /** Requests that were answered as wished, otherwise, or not at all. */
    public String summary() {
        return "%d ok, %d refused or not served, %d without an answer".formatted(ok.sum(), failed.sum(), unknown.sum());
    }
}
