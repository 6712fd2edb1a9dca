package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.supervision.limit.Stop;
import org.fengqiao.supervision.limit.Stops;

/** One run of a unit's file from its start to its closing; a reopening (反复) begins the next. */
final class Life {

    Instant startedAt;
    Instant resultAt;
    boolean settled;
    Instant voidedAt;
    Instant confirmableFrom;
    Instant confirmationAppliedAt;
    Instant closedAt;
    Outcome outcome;
    /** As it was counted. */
    Integer settledAfter;

    Instant revisitedAt;
    int extension;
    private List<Stop> stops = new ArrayList<>();

    private Life() {}

    Life(Instant startedAt) {
        this.startedAt = startedAt;
    }

    /** A closing was undone: what the run before it came to still stands. */
    Life(Instant startedAt, Life before, Instant resultAt) {
        this(startedAt);
        this.resultAt = resultAt;
        settled = before.settled;
        confirmableFrom = before.confirmableFrom;
        confirmationAppliedAt = before.confirmationAppliedAt;
    }

    /** Whether it lives on the result of the run before it, so that no new limit runs. */
    boolean goesOn() {
        return resultAt != null && !resultAt.isAfter(startedAt);
    }

    void result(Instant at, boolean success) {
        resultAt = at;
        settled = success;
    }

    /** The verification failed: the result does not stand, and neither does what followed from it. */
    void voided(Instant at) {
        voidedAt = at;
        resultAt = null;
        confirmableFrom = null;
        confirmationAppliedAt = null;
    }

    void close(Instant at, Outcome how) {
        closedAt = at;
        outcome = how;
    }

    void suspend(Instant at) {
        if (stops.isEmpty() || !stops.getLast().lasts()) {
            stops.add(new Stop(at, null));
        }
    }

    void resume(Instant at) {
        if (suspended()) {
            stops.set(stops.size() - 1, new Stop(stops.getLast().from(), at));
        }
    }

    boolean suspended() {
        return !stops.isEmpty() && stops.getLast().lasts();
    }

    /** The stops, of which an open one ends when the file does. */
    Stops stops(Instant end) {
        return new Stops(stops.stream()
                .map(stop -> stop.lasts() && end != null ? new Stop(stop.from(), end) : stop)
                .toList());
    }
}
