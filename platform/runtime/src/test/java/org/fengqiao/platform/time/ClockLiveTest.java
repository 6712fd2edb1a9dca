package org.fengqiao.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClockLiveTest {
    private Instant now = Instant.parse("2026-11-30T01:00:00Z");
    private final ClockLive live = new ClockLive(() -> now);

    @Test
    @DisplayName(
            "Rule 1: a service asks to be started anew when the clock is set back, until the old time has come again")
    void shouldNotBeAliveWhileTheClockIsSetBack() {
        assertThat(live.call().getStatus()).isEqualTo(Status.UP);

        now = now.minus(Duration.ofHours(1));
        assertThat(live.call().getStatus()).isEqualTo(Status.DOWN);

        now = now.plus(Duration.ofHours(1)).minus(ClockLive.TOLERATED);
        assertThat(live.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("a clock that leaps ahead and returns was set back")
    void shouldNoticeTheWayBackFromALeap() {
        assertThat(live.call().getStatus()).isEqualTo(Status.UP);

        now = now.plus(Duration.ofHours(3));
        assertThat(live.behind()).isZero();
        now = now.minus(Duration.ofHours(3));

        assertThat(live.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    @DisplayName("a small correction is waited out")
    void shouldTolerateASmallCorrection() {
        assertThat(live.call().getStatus()).isEqualTo(Status.UP);

        now = now.minus(ClockLive.TOLERATED);

        assertThat(live.call().getStatus()).isEqualTo(Status.UP);
    }
}
