package org.fengqiao.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Property(tries = 300)
    void shouldStayWithinTheJitterOfEachDelayAndGiveUpAfterTheLast(
            @ForAll("delays") List<Duration> delays,
            @ForAll @DoubleRange(min = 0, max = 0.99) double jitter,
            @ForAll long seed) {
        RetrySchedule schedule = new RetrySchedule(delays, jitter);
        Random random = new Random(seed);

        for (int failures = 1; failures <= delays.size(); failures++) {
            double nominal = delays.get(failures - 1).toNanos();
            double actual = schedule.after(failures, random).orElseThrow().toNanos();
            assertThat(actual).isBetween(nominal * (1 - jitter) - 1, nominal * (1 + jitter) + 1);
        }
        assertThat(schedule.after(delays.size() + 1, random)).isEmpty();
        assertThat(schedule.tries()).isEqualTo(delays.size() + 1);
    }

    @Property(tries = 300)
    void shouldNeverComeBackEarlierThanTheReceiverAskedNorLaterThanADay(
            @ForAll("delays") List<Duration> delays,
            @ForAll @DoubleRange(min = 0, max = 0.99) double jitter,
            @ForAll @LongRange(min = 0, max = 400_000) long seconds,
            @ForAll long seed) {
        RetrySchedule schedule = new RetrySchedule(delays, jitter);
        Duration asked = Duration.ofSeconds(seconds);
        Duration day = Duration.ofHours(24);

        Duration actual = schedule.after(1, asked, new Random(seed)).orElseThrow();

        assertThat(actual).isGreaterThanOrEqualTo(asked.compareTo(day) > 0 ? day : asked);
        assertThat(actual).isLessThanOrEqualTo(day.multipliedBy(2));
        assertThat(schedule.after(delays.size() + 1, asked, new Random(seed))).isEmpty();
    }

    @Property(tries = 300)
    void shouldNeverComeBackEarlierThanItsOwnWaitWhateverTheReceiverAsked(
            @ForAll("delays") List<Duration> delays,
            @ForAll @DoubleRange(min = 0, max = 0.99) double jitter,
            @ForAll @LongRange(min = 0, max = 400_000) long seconds,
            @ForAll long seed) {
        RetrySchedule schedule = new RetrySchedule(delays, jitter);

        for (int failures = 1; failures <= delays.size(); failures++) {
            assertThat(schedule.after(failures, Duration.ofSeconds(seconds), new Random(seed))
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(
                            schedule.after(failures, new Random(seed)).orElseThrow());
        }
    }

    @Test
    void shouldUseTheExactDelaysWithoutJitter() {
        // Given
        RetrySchedule schedule = new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(2)), 0);

        // When
        List<Duration> waits = List.of(
                schedule.after(1, new Random()).orElseThrow(),
                schedule.after(2, new Random()).orElseThrow());

        // Then
        assertThat(waits).containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(2));
    }

    @Test
    void shouldRefuseASenselessSchedule() {
        assertThatThrownBy(() -> new RetrySchedule(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ZERO), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ofSeconds(1)), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<Duration>> delays() {
        return Arbitraries.longs()
                .between(1, 86_400_000)
                .map(Duration::ofMillis)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
