package org.fengqiao.platform.time;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that runs at another speed, steered by a file that all processes of a local network share, so that limits of
 * days expire within a demonstration. Without the file it shows real time.
 */
final class SimulatedClock extends Clock {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Duration RECHECK = Duration.ofMillis(250);

    /** What the file says: simulated time was {@code base} at real time {@code origin}, and runs {@code speed} times. */
    record Setting(Instant origin, Instant base, double speed) {
        Instant at(Instant real) {
            return base.plusNanos((long) (Duration.between(origin, real).toNanos() * speed));
        }
    }

    private record Known(Setting setting, FileTime modified, long checkedNanos) {}

    private final Path file;
    private final Clock real;
    private volatile Known known = new Known(null, null, 0);

    SimulatedClock(Path file, Clock real) {
        this.file = file;
        this.real = real;
        this.known = read(known);
    }

    @Override
    public Instant instant() {
        Known current = known;
        if (System.nanoTime() - current.checkedNanos > RECHECK.toNanos()) {
            current = read(current);
            known = current;
        }
        return current.setting == null ? real.instant() : current.setting.at(real.instant());
    }

    private Known read(Known before) {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            Setting setting = modified.equals(before.modified)
                    ? before.setting
                    : JSON.readValue(Files.readAllBytes(file), Setting.class);
            return new Known(setting, modified, System.nanoTime());
        } catch (IOException e) {
            return new Known(before.setting, before.modified, System.nanoTime());
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatedClock(file, real.withZone(zone));
    }
}
