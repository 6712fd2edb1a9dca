package org.fengqiao.intake.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides whether another query code may be tried, and if not, how long to wait. */
public final class GuessGuard {

    /** Wrong codes of one kind so far, and how many are put up with. */
    public record Counted(Attempts attempts, int limit) {}

    private final Duration window;

    public GuessGuard(Duration window) {
        this.window = window;
    }

    /** Time to wait before the next try, or nothing when it may be made now. */
    public Optional<Duration> toWait(List<Counted> counts, Instant now) {
        return counts.stream().flatMap(count -> left(count, now).stream()).max(Duration::compareTo);
    }

    private Optional<Duration> left(Counted count, Instant now) {
        Duration left = Duration.between(now, count.attempts().since().plus(window));
        return left.isPositive() && count.attempts().wrong() >= count.limit() ? Optional.of(left) : Optional.empty();
    }
}
