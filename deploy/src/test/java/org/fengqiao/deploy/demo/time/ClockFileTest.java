package org.fengqiao.deploy.demo.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.fengqiao.deploy.rest.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T00:30:00Z");

    @TempDir
    Path folder;

    private final HandClock real = new HandClock(Instant.parse("2026-01-05T12:00:00Z"));

    private ClockFile clock() {
        return new ClockFile(folder.resolve("clock.json"), real);
    }

    @Test
    void shouldShowRealTimeUntilSomebodySimulates() {
        assertThat(clock().now()).isEqualTo(real.instant());
        assertThat(clock().used()).isFalse();
    }

    @Test
    void shouldRunAsManyTimesFasterAsItIsTold() {
        // Given
        var clock = clock();
        clock.begin(MORNING, 60);

        // When
        real.advance(Duration.ofSeconds(10));

        // Then
        assertThat(clock.now()).isEqualTo(MORNING.plusSeconds(600));
    }

    @Test
    void shouldGoOnWithoutAJumpWhenTheSpeedChanges() {
        // Given
        var clock = clock();
        clock.begin(MORNING, 60);
        real.advance(Duration.ofSeconds(10));

        // When
        clock.run(1);
        real.advance(Duration.ofSeconds(10));

        // Then
        assertThat(clock.now()).isEqualTo(MORNING.plusSeconds(610));
    }

    @Test
    void shouldNeverGoBack() {
        // Given
        var clock = clock();
        clock.begin(MORNING, 1);

        // When
        clock.advanceTo(MORNING.plusSeconds(3600));
        clock.advanceTo(MORNING.plusSeconds(60));

        // Then
        assertThat(clock.now()).isEqualTo(MORNING.plusSeconds(3600));
    }

    @Test
    void shouldTellTheServicesThroughTheFile() throws IOException {
        // Given
        clock().begin(MORNING, 30);

        // When
        var json = Json.read(Files.readString(folder.resolve("clock.json")));

        // Then
        assertThat(json.path("origin").asText()).isEqualTo("2026-01-05T12:00:00Z");
        assertThat(json.path("base").asText()).isEqualTo("2026-03-02T00:30:00Z");
        assertThat(json.path("speed").asDouble()).isEqualTo(30);
        assertThat(clock().now()).isEqualTo(MORNING);
    }

    /** A clock that moves by hand. */
    static final class HandClock extends Clock {
        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
