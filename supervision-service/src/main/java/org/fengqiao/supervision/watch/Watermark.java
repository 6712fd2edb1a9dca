package org.fengqiao.supervision.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.fengqiao.supervision.SupervisionConfig;
import org.jboss.logging.Logger;

/**
 * Up to when supervision knows what happened. While it catches up after an interruption, the event that ended a limit in
 * time may still lie unread in a topic, and raising the limit would be untrue. If reading does not get on at all for
 * longer than configured, limits are raised all the same: a broken broker must not hide what is overdue.
 */
@ApplicationScoped
class Watermark {

    private static final Logger LOGGER = Logger.getLogger(Watermark.class);

    private final Progress progress;
    private final Ends ends;
    private final Clock clock;
    private final Duration grace;
    private final Duration patience;
    private Instant last = Instant.MIN;
    private long advancedNanos = System.nanoTime();

    Watermark(Progress progress, Ends ends, Clock clock, SupervisionConfig config) {
        this.progress = progress;
        this.ends = ends;
        this.clock = clock;
        this.grace = config.watch().grace();
        this.patience = config.watch().patience();
    }

    /** The instant before which everything is known; never later than now. */
    synchronized Instant now() {
        Instant now = clock.instant();
        Instant known = knownUntil(now);
        if (known.isAfter(last) || !known.isBefore(now)) {
            last = known;
            advancedNanos = System.nanoTime();
        } else if (System.nanoTime() - advancedNanos > patience.toNanos()) {
            LOGGER.warnf("events have not got on for %s; limits are raised without waiting for them", patience);
            known = now;
        }
        return (known.isBefore(now) ? known : now).minus(grace);
    }

    private Instant knownUntil(Instant now) {
        try {
            return knownUntil(now, ends.extents(), progress.reached());
        } catch (IllegalStateException e) {
            LOGGER.warnf("nothing is raised while Kafka is away: %s", e.getMessage());
            return Instant.EPOCH;
        }
    }

    static Instant knownUntil(
            Instant now, Map<TopicPartition, Ends.Extent> extents, Map<TopicPartition, Progress.Reached> reached) {
        return extents.entrySet().stream()
                .map(e -> knownUntil(now, e.getValue(), reached.get(e.getKey())))
                .min(Instant::compareTo)
                .orElse(now);
    }

    private static Instant knownUntil(Instant now, Ends.Extent extent, Progress.Reached reached) {
        long position = Math.max(extent.first(), reached == null ? 0 : reached.next());
        if (position >= extent.end()) {
            return now;
        }
        return reached == null ? Instant.EPOCH : reached.time();
    }
}
