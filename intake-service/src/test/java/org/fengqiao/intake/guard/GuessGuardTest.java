package org.fengqiao.intake.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("查询码防猜测")
class GuessGuardTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final GuessGuard guard = new GuessGuard(new GuessLimits(5, 20, WINDOW));

    @Property
    void shouldStopACaseAtTheFifthWrongCode(@ForAll @IntRange(max = 100) int wrong) {
        assertThat(guard.toWait(new Attempts(wrong, NOW), Attempts.NONE, NOW).isPresent())
                .isEqualTo(wrong >= 5);
    }

    @Property
    void shouldStopAnAddressAtTheTwentiethWrongCode(@ForAll @IntRange(max = 100) int wrong) {
        assertThat(guard.toWait(Attempts.NONE, new Attempts(wrong, NOW), NOW).isPresent())
                .isEqualTo(wrong >= 20);
    }

    @Property
    void shouldSayHowLongTheWindowStillRuns(@ForAll @IntRange(max = 900) int secondsAgo) {
        // Given
        Attempts attempts = new Attempts(5, NOW.minusSeconds(secondsAgo));

        // Then
        assertThat(guard.toWait(attempts, Attempts.NONE, NOW).orElse(Duration.ZERO))
                .isEqualTo(Duration.ofSeconds(900 - secondsAgo));
    }

    @Test
    void shouldTellTheLongerOfTwoWaits() {
        assertThat(guard.toWait(new Attempts(5, NOW.minusSeconds(800)), new Attempts(20, NOW.minusSeconds(100)), NOW))
                .contains(Duration.ofSeconds(800));
    }

    @Test
    void shouldLetEveryoneTryOnceTheWindowIsOver() {
        assertThat(guard.toWait(new Attempts(99, NOW.minus(WINDOW)), Attempts.NONE, NOW))
                .isEmpty();
    }
}
