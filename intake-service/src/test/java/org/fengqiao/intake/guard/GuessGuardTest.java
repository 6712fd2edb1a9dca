package org.fengqiao.intake.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.intake.guard.GuessGuard.Counted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("查询码防猜测")
class GuessGuardTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final GuessGuard guard = new GuessGuard(WINDOW);

    @Property
    void shouldStopAtTheLimit(@ForAll @IntRange(max = 100) int wrong, @ForAll @IntRange(min = 1, max = 50) int limit) {
        List<Counted> counts = List.of(count(wrong, limit, NOW), count(0, 20, NOW));

        assertThat(guard.toWait(counts, NOW).isPresent()).isEqualTo(wrong >= limit);
    }

    @Property
    void shouldSayHowLongTheWindowStillRuns(@ForAll @IntRange(max = 900) int secondsAgo) {
        assertThat(guard.toWait(List.of(count(5, 5, NOW.minusSeconds(secondsAgo))), NOW)
                        .orElse(Duration.ZERO))
                .isEqualTo(Duration.ofSeconds(900 - secondsAgo));
    }

    @Test
    void shouldTellTheLongestWait() {
        List<Counted> counts = List.of(count(5, 5, NOW.minusSeconds(800)), count(20, 20, NOW.minusSeconds(100)));

        assertThat(guard.toWait(counts, NOW)).contains(Duration.ofSeconds(800));
    }

    @Test
    void shouldLetEveryoneTryOnceTheWindowIsOver() {
        assertThat(guard.toWait(List.of(count(99, 5, NOW.minus(WINDOW))), NOW)).isEmpty();
    }

    private static Counted count(int wrong, int limit, Instant since) {
        return new Counted(new Attempts(wrong, since), limit);
    }
}
