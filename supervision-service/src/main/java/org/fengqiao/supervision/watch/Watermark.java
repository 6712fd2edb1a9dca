package org.fengqiao.supervision.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.fengqiao.supervision.SupervisionConfig;
import org.jboss.logging.Logger;

/**
 * Up to when supervision knows what happened. While it catches up after an interruption, the event that ended a limit in
 * time may still lie unread in a topic, and raising the limit would be untrue. Times in records say nothing about that:
 * they are of another clock where time is simulated, and not in order. If reading does not get on at all for longer than
 * configured, limits are raised all the same: a broken broker must not hide what is overdue.
 */
@ApplicationScoped
class Watermark {

    private static final Logger LOGGER = Logger.getLogger(Watermark.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int GRACES_AFTER_OUTAGE = 10;
    private static final Duration PATIENCE_WHEN_STUCK = Duration.ofSeconds(1);

    private final Progress progress;
    private final Ends ends;
    private final Clock clock;
    private final Duration grace;
    private final Duration patience;
    private boolean stuck;

    @Inject
    Watermark(Progress progress, Ends ends, Clock clock, SupervisionConfig config) {
        this(progress, ends, clock, config.watch().grace(), config.watch().patience());
    }

    Watermark(Progress progress, Ends ends, Clock clock, Duration grace, Duration patience) {
        this.progress = progress;
        this.ends = ends;
        this.clock = clock;
        this.grace = grace;
        this.patience = patience;
    }

    /** It is this time, and what happened before it is known: waits for what is under way, then for what is unread. */
    synchronized Instant now() {
        Instant now = clock.instant();
        // Real time, because that is what messages need, however fast a simulated clock runs.
        pause(grace);
        awaitReading();
        return now;
    }

    private void awaitReading() {
        Written written = null;
        boolean away = false;
        long least = Long.MAX_VALUE;
        long gotOn = System.nanoTime();
        while (System.nanoTime() - gotOn < (stuck ? PATIENCE_WHEN_STUCK : patience).toNanos()) {
            try {
                if (written == null) {
                    written = written(away);
                }
                long unread = written.unread(progress.reached());
                if (unread == 0) {
                    stuck = false;
                    return;
                }
                if (unread < least) {
                    stuck &= least == Long.MAX_VALUE;
                    least = unread;
                    gotOn = System.nanoTime();
                }
            } catch (IllegalStateException e) {
                away = true;
                LOGGER.warnf(
                        "nothing is raised while Kafka is away: %s",
                        e.getClass().getName());
            }
            pause(PAUSE);
        }
        stuck = true;
        LOGGER.warnf("events have not got on for %s; limits are raised without waiting for them", patience);
    }

    /** After an outage services send what they had to keep back, a little later than the broker answers again. */
    private Written written(boolean wasAway) {
        if (wasAway) {
            ends.extents();
            pause(grace.multipliedBy(GRACES_AFTER_OUTAGE));
        }
        Map<TopicPartition, Progress.Place> before = progress.reached();
        return new Written(before, ends.extents());
    }

    /**
     * What lay in the topics at one moment.
     *
     * @param before how far it had been read, looked up before the extents: where that is behind a partition's end, and as
     *     long as no more is read of it, the broker has lost what was read, and the place says nothing about what is there now
     */
    private record Written(Map<TopicPartition, Progress.Place> before, Map<TopicPartition, Ends.Extent> extents) {

        long unread(Map<TopicPartition, Progress.Place> reached) {
            return extents.keySet().stream()
                    .mapToLong(
                            partition -> unread(partition, reached.getOrDefault(partition, Progress.Place.BEGINNING)))
                    .sum();
        }

        private long unread(TopicPartition partition, Progress.Place reached) {
            Ends.Extent extent = extents.get(partition);
            boolean lost = reached.next() > extent.end() && reached.equals(before.get(partition));
            return Math.max(0, extent.end() - Math.max(extent.first(), lost ? 0 : reached.next()));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
