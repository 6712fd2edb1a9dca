package org.fengqiao.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.fengqiao.platform.time.Zones;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), Zones.CHINA);

    @ParameterizedTest(name = "at {0} until {1}")
    @CsvSource({
        "2026-03-02T20:59:59.999+08:00,",
        "2026-03-02T21:00:00+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-02T23:59:59+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-03T00:00:00+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-03T07:59:59+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-03T08:00:00+08:00,",
        "2026-12-31T22:00:00+08:00, 2027-01-01T08:00:00+08:00"
    })
    void shouldLastAcrossMidnight(String now, String end) {
        assertThat(NIGHT.endAt(at(now))).isEqualTo(Optional.ofNullable(end).map(QuietHoursTest::at));
    }

    @ParameterizedTest(name = "at {0} until {1}")
    @CsvSource({
        "2026-03-02T12:59:00+08:00, 2026-03-02T14:00:00+08:00",
        "2026-03-02T14:00:00+08:00,",
        "2026-03-02T11:59:00+08:00,"
    })
    void shouldAlsoLieWithinOneDay(String now, String end) {
        // Given
        QuietHours noon = new QuietHours(LocalTime.NOON, LocalTime.of(14, 0), Zones.CHINA);

        // When
        Optional<Instant> until = noon.endAt(at(now));

        // Then
        assertThat(until).isEqualTo(Optional.ofNullable(end).map(QuietHoursTest::at));
    }

    @Property(tries = 500)
    void shouldEndWithinADayAtAMomentThatIsNotQuiet(
            @ForAll("times") LocalTime from,
            @ForAll("times") LocalTime to,
            @ForAll @LongRange(min = 0, max = 100_000_000) long seconds) {
        QuietHours quiet = new QuietHours(from, to, Zones.CHINA);
        Instant now = at("2026-01-01T00:00:00+08:00").plusSeconds(seconds);

        quiet.endAt(now).ifPresent(end -> {
            assertThat(end).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofDays(1)));
            assertThat(quiet.endAt(end)).isEmpty();
        });
        if (from.equals(to)) {
            assertThat(quiet.endAt(now)).isEmpty();
        }
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 1439).map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
    }

    private static Instant at(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }
}
