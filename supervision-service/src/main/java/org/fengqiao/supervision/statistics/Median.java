package org.fengqiao.supervision.statistics;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The median of values of which only the number per bucket is known; exact to the bucket. */
final class Median {

    private Median() {}

    /** The lower median, or null of nothing. */
    static Integer of(Map<Integer, Long> numbers) {
        NavigableMap<Integer, Long> sorted = new TreeMap<>(numbers);
        long all = sorted.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : sorted.entrySet()) {
            seen += bucket.getValue();
            if (2 * seen >= all && all > 0) {
                return bucket.getKey();
            }
        }
        return null;
    }
}
