package org.fengqiao.supervision.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All stops of a clock in order, without overlaps: two services may tell of the same standstill. */
public record Stops(List<Stop> intervals) {

    /** A clock that never stood still. */
    public static final Stops NONE = new Stops(List.of());

    public Stops {
        intervals = merged(intervals);
    }

    private static List<Stop> merged(List<Stop> intervals) {
        List<Stop> sorted =
                intervals.stream().sorted(Comparator.comparing(Stop::from)).toList();
        List<Stop> result = new ArrayList<>();
        for (Stop next : sorted) {
            Stop last = result.isEmpty() ? null : result.getLast();
            if (last == null || (!last.lasts() && last.to().isBefore(next.from()))) {
                result.add(next);
            } else {
                result.set(result.size() - 1, new Stop(last.from(), later(last.to(), next.to())));
            }
        }
        return List.copyOf(result);
    }

    private static Instant later(Instant a, Instant b) {
        if (a == null || b == null) {
            return null;
        }
        return a.isAfter(b) ? a : b;
    }

    /** Those that had begun by then. */
    public List<Stop> begunBefore(Instant instant) {
        return intervals.stream().filter(stop -> stop.from().isBefore(instant)).toList();
    }

    /** Whether the clock stands still at the end of a day, so that the day does not count. */
    boolean standingAt(Instant endOfDay) {
        return intervals.stream()
                .anyMatch(stop -> stop.from().isBefore(endOfDay)
                        && (stop.lasts() || !stop.to().isBefore(endOfDay)));
    }

    /** Whether the clock stands still at this instant and nothing says until when. */
    boolean endlessAt(Instant instant) {
        return !intervals.isEmpty()
                && intervals.getLast().lasts()
                && intervals.getLast().from().isBefore(instant);
    }

    /** The end of a limit that would end at {@code due} without stops, or null when a stop before it has no end. */
    Instant postpone(Instant start, Instant due) {
        Instant result = due;
        for (Stop stop : intervals) {
            Instant from = stop.from().isBefore(start) ? start : stop.from();
            if (!from.isBefore(result)) {
                break;
            }
            if (stop.lasts()) {
                return null;
            }
            if (stop.to().isAfter(from)) {
                result = result.plus(Duration.between(from, stop.to()));
            }
        }
        return result;
    }
}
