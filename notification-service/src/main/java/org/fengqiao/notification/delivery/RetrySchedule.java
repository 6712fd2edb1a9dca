package org.fengqiao.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery that failed is tried again, and when it is given up. Jitter spreads the retries of many deliveries that
 * failed together.
 *
 * @param delays wait after the first failure, after the second, and so on; after the last one it is given up
 * @param jitter largest part of a delay by which it may be shorter or longer, 0 to 1
 */
public record RetrySchedule(List<Duration> delays, double jitter) {

    private static final Duration LONGEST_ASKED = Duration.ofHours(24);

    public RetrySchedule {
        delays = List.copyOf(delays);
        if (delays.isEmpty() || delays.stream().anyMatch(d -> d.isNegative() || d.isZero())) {
            throw new IllegalArgumentException("a retry schedule needs positive delays");
        }
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException("jitter must be at least 0 and less than 1");
        }
    }

    /** Wait before the next try, or nothing when so many failures are enough. */
    public Optional<Duration> after(int failures, RandomGenerator random) {
        if (failures < 1) {
            throw new IllegalArgumentException("nothing has failed yet");
        }
        return failures > delays.size()
                ? Optional.empty()
                : Optional.of(scaled(delays.get(failures - 1), 1 + jitter * (2 * random.nextDouble() - 1)));
    }

    /**
     * The same for a receiver that named a time itself: never earlier than asked, and a day at most. Who asks for less
     * than the own wait gets that one: otherwise all tries would be over before the receiver is back.
     */
    public Optional<Duration> after(int failures, Duration asked, RandomGenerator random) {
        if (asked == null) {
            return after(failures, random);
        }
        Duration wait = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        return after(failures, random).map(own -> longer(own, scaled(wait, 1 + jitter * random.nextDouble())));
    }

    /** Number of tries in all, the first included. */
    public int tries() {
        return delays.size() + 1;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration scaled(Duration delay, double factor) {
        return Duration.ofNanos(Math.max(0, (long) (delay.toNanos() * factor)));
    }
}
