package org.fengqiao.intake.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whether another query code may be tried, and if not, how long to wait. */
public final class GuessGuard {

    private final GuessLimits limits;

    public GuessGuard(GuessLimits limits) {
        this.limits = limits;
    }

    /** Time to wait before the next try, or nothing when it may be made now. */
    public Optional<Duration> toWait(Attempts forCase, Attempts fromAddress, Instant now) {
        return Stream.of(left(forCase, limits.perCase(), now), left(fromAddress, limits.perAddress(), now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    private Optional<Duration> left(Attempts attempts, int limit, Instant now) {
        Duration left = Duration.between(now, attempts.since().plus(limits.window()));
        boolean running = left.isPositive();
        return running && attempts.wrong() >= limit ? Optional.of(left) : Optional.empty();
    }
}
