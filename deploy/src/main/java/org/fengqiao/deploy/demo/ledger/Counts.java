package org.fengqiao.deploy.demo.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counters by name that many threads may add to. */
public final class Counts<K extends Comparable<K>> {
    private final Map<K, LongAdder> counts = new ConcurrentHashMap<>();

    /** One more. */
    public void add(K key) {
        counts.computeIfAbsent(key, ignored -> new LongAdder()).increment();
    }

    /** How many so far. */
    public long of(K key) {
        var count = counts.get(key);
        return count == null ? 0 : count.sum();
    }

    /** Everything together. */
    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** All counters in order. */
    public Map<K, Long> all() {
        var all = new TreeMap<K, Long>();
        counts.forEach((key, count) -> all.put(key, count.sum()));
        return all;
    }
}
