package org.fengqiao.notification.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/**
 * Keeps receivers apart: each has its own lane with a number of places, a receiver that keeps failing gets one place only,
 * and one that asked for a pause gets none until it is over. Used by one thread.
 */
final class Lanes {

    private static final int FAILURES_UNTIL_NARROW = 3;

    private static final class Lane {
        private int inFlight;
        private int failuresInARow;
        private long pausedUntil;
        private boolean paused;
    }

    private final Map<String, Lane> lanes = new HashMap<>();
    private final ToIntFunction<String> width;
    private final LongSupplier nanoTime;

    Lanes(ToIntFunction<String> width, LongSupplier nanoTime) {
        this.width = width;
        this.nanoTime = nanoTime;
    }

    /** Free places of every lane that is not simply empty and healthy. */
    Map<String, Integer> room() {
        lanes.values().removeIf(this::isIdle);
        Map<String, Integer> room = new HashMap<>();
        lanes.forEach((name, lane) -> room.put(name, room(name, lane)));
        return room;
    }

    void enter(String name) {
        lanes.computeIfAbsent(name, n -> new Lane()).inFlight++;
    }

    /** Notes how a try ended; whether a receiver that kept failing takes something again. */
    boolean leave(String name, Outcome outcome) {
        Lane lane = lanes.computeIfAbsent(name, n -> new Lane());
        lane.inFlight--;
        boolean narrow = lane.failuresInARow >= FAILURES_UNTIL_NARROW;
        switch (outcome) {
            case Outcome.Failed failed -> {
                lane.failuresInARow++;
                pause(lane, failed.retryAfter());
            }
            case Outcome.Delivered d -> lane.failuresInARow = 0;
            case Outcome.Refused r -> lane.failuresInARow = 0;
            case Outcome.Gone g -> lane.failuresInARow = 0;
            case Outcome.Deferred d -> {}
        }
        return narrow && outcome instanceof Outcome.Delivered;
    }

    private void pause(Lane lane, Duration asked) {
        if (asked != null && asked.isPositive()) {
            lane.paused = true;
            lane.pausedUntil = nanoTime.getAsLong()
                    + Math.min(asked.toNanos(), Duration.ofHours(1).toNanos());
        }
    }

    private int room(String name, Lane lane) {
        if (isPaused(lane)) {
            return 0;
        }
        int places = lane.failuresInARow >= FAILURES_UNTIL_NARROW ? 1 : width.applyAsInt(name);
        return Math.max(0, places - lane.inFlight);
    }

    private boolean isPaused(Lane lane) {
        lane.paused = lane.paused && lane.pausedUntil - nanoTime.getAsLong() > 0;
        return lane.paused;
    }

    private boolean isIdle(Lane lane) {
        return lane.inFlight == 0 && lane.failuresInARow == 0 && !isPaused(lane);
    }
}
