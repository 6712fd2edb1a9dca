package org.fengqiao.proof.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What several measurements of one thing gave: the median, and how far they lie apart. */
record Spread(double least, double median, double most) {
    static Spread of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
    }

    /** Ratios of measurements taken in turn, pair by pair. */
    static Spread ratio(List<Double> ours, List<Double> others) {
        return of(IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i) / others.get(i))
                .toList());
    }

    @Override
    public String toString() {
        return least == most ? number(median) : number(median) + " (" + number(least) + "–" + number(most) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
