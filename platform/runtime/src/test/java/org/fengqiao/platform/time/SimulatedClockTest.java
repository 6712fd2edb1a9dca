package org.fengqiao.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedClockTest {

    private static final Instant REAL = Instant.parse("2026-11-22T00:00:10Z");
    private final Clock real = Clock.fixed(REAL, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void shouldRunAtTheSpeedOfTheFile() throws IOException {
        Path file = folder.resolve("clock.json");
        Files.writeString(
                file, "{\"origin\":\"2026-11-22T00:00:00Z\",\"base\":\"2026-03-02T00:30:00Z\",\"speed\":360.0}");

        assertThat(new SimulatedClock(file, real).instant()).isEqualTo(Instant.parse("2026-03-02T01:30:00Z"));
    }

    @Test
    void shouldShowRealTimeWithoutAFile() {
        assertThat(new SimulatedClock(folder.resolve("none.json"), real).instant())
                .isEqualTo(REAL);
    }
}
