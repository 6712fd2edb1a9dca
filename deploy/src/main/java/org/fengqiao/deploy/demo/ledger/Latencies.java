package org.fengqiao.deploy.demo.ledger;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Measured times by what was waited for. */
public final class Latencies {
    private final Map<String, Series> series = new ConcurrentHashMap<>();

    /** What a series of times comes to. */
    public record Figure(int count, Duration p50, Duration p99, Duration max) {}

    /** One more measurement. */
    public void add(String what, Duration took) {
        series.computeIfAbsent(what, ignored -> new Series()).add(took.toNanos());
    }

    /** The figures of all series. */
    public Map<String, Figure> figures() {
        var figures = new TreeMap<String, Figure>();
        series.forEach((what, times) -> figures.put(what, times.figure()));
        return figures;
    }

    private static final class Series {
        private long[] nanos = new long[64];
        private int count;

        synchronized void add(long time) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = time;
        }

        synchronized Figure figure() {
            var sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return new Figure(count, rank(sorted, 0.50), rank(sorted, 0.99), Duration.ofNanos(sorted[count - 1]));
        }

        /** The smallest time that at least this share of all does not exceed. */
        private static Duration rank(long[] sorted, double share) {
            return Duration.ofNanos(sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)]);
        }
    }
}
