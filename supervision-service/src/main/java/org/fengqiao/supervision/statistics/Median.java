package org.fengqiao.supervision.statistics;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The median of times of which only the number per bucket is known: to a tenth of an hour within a day and to the hour
 * from then on, so that a year's times are few buckets and short ones are told apart.
 */
public final class Median {

    static final int SCALE = 1;

    private static final int DAY = 240;
    private static final int LONGEST = 1_000_000;

    private Median() {}

    /** A time in tenths of an hour, rounded half up; what took no tenth counts as one. */
    public static int bucket(Duration time) {
        long tenths = (time.toMinutes() + 3) / 6;
        if (tenths >= DAY) {
            tenths = (time.toMinutes() + 30) / 60 * 10;
        }
        return (int) Math.clamp(tenths, 1, LONGEST);
    }

    /** The lower median in hours with one decimal, or null of nothing. */
    static String hours(Map<Integer, Long> numbers) {
        NavigableMap<Integer, Long> sorted = new TreeMap<>(numbers);
        long all = sorted.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : sorted.entrySet()) {
            seen += bucket.getValue();
            if (2 * seen >= all && all > 0) {
                return BigDecimal.valueOf(bucket.getKey(), SCALE).toPlainString();
            }
        }
        return null;
    }
}
