package org.fengqiao.platform.time;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock that all time of the domain comes from. */
public class ClockProducer {

    /** System time, or simulated time where a clock file is configured; never simulated in production. */
    @Produces
    @Singleton
    @DefaultBean
    public Clock clock(@ConfigProperty(name = "fengqiao.clock.file") Optional<Path> file) {
        if (file.isPresent() && ConfigUtils.isProfileActive(LaunchMode.NORMAL.getDefaultProfile())) {
            throw new IllegalStateException(
                    "fengqiao.clock.file is for local networks and must not be set in production");
        }
        return file.<Clock>map(path -> new SimulatedClock(path, Clock.systemUTC()))
                .orElseGet(Clock::systemUTC);
    }
}
