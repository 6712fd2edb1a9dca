package org.fengqiao.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClockLiveTest {
    private final Wall wall = new Wall();
    private final ClockLive live = new ClockLive(wall);

    @Test
    @DisplayName(
            "Rule 1: a service asks to be started anew when the clock is set back, until the old time has come again")
    void shouldNotBeAliveWhileTheClockIsSetBack() {
        assertThat(live.call().getStatus()).isEqualTo(Status.UP);

        wall.now = wall.now.minus(Duration.ofHours(1));
        assertThat(live.call().getStatus()).isEqualTo(Status.DOWN);

        wall.now = wall.now.plus(Duration.ofHours(1)).minus(ClockLive.TOLERATED);
        assertThat(live.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("a clock that leaps ahead and returns was set back")
    void shouldNoticeTheWayBackFromALeap() {
        assertThat(live.call().getStatus()).isEqualTo(Status.UP);

        wall.now = wall.now.plus(Duration.ofHours(3));
        assertThat(live.behind()).isZero();
        wall.now = wall.now.minus(Duration.ofHours(3));

        assertThat(live.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    @DisplayName("a small correction is waited out")
    void shouldTolerateASmallCorrection() {
        assertThat(live.call().getStatus()).isEqualTo(Status.UP);

        wall.now = wall.now.minus(ClockLive.TOLERATED);

        assertThat(live.call().getStatus()).isEqualTo(Status.UP);
    }

    private static final class Wall extends Clock {
        private Instant now = Instant.parse("2026-11-30T01:00:00Z");

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
