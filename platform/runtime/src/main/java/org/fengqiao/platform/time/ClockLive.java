package org.fengqiao.platform.time;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A service under which the operating system's clock was set back must be started anew: the broker's client measures its
 * waits by that clock, so it would ask nothing again until the old time has come once more.
 */
@Liveness
@Singleton
class ClockLive implements HealthCheck {
    static final Duration TOLERATED = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final InstantSource system;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    @Inject
    ClockLive() {
        this(InstantSource.system());
    }

    ClockLive(InstantSource system) {
        this.system = system;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(LOOK.toMillis(), timer -> behind());
    }

    /** By how much the clock is behind what it has shown before. */
    Duration behind() {
        var now = system.instant();
        return Duration.between(now, latest.accumulateAndGet(now, (one, other) -> one.isAfter(other) ? one : other));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("clock")
                .status(behind().compareTo(TOLERATED) <= 0)
                .build();
    }
}
