package org.fengqiao.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private final WorkCalendar calendar = Calendars.published();

    @Test
    @DisplayName("2026 has 248 working days")
    void shouldCountThePublishedWorkingDays() {
        long days = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(calendar::isWorkingDay)
                .count();

        assertThat(days).isEqualTo(248);
    }

    @Test
    @DisplayName("调休: a weekend day can be a working day, a weekday can be off")
    void shouldKnowAdjustedDays() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 17))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 2))).isTrue();
    }

    @Test
    @DisplayName("民法典 201, 203: the start day does not count; a last day that is off moves on")
    void shouldSkipTheSpringFestival() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 13), 6)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(calendar.sameOrNextWorkingDay(LocalDate.of(2026, 2, 17))).isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @Test
    void shouldNotGuessAYearThatIsNotPublished() {
        assertThat(calendar.covers(2027)).isFalse();
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 5))
                .isInstanceOfSatisfying(
                        CalendarMissing.class, e -> assertThat(e.year()).isEqualTo(2027));
    }

    @Test
    void shouldTakeAYearOver() {
        WorkCalendar more = calendar.with(2027, new WorkCalendar.Year(Set.of(LocalDate.of(2027, 1, 1)), Set.of()));

        assertThat(more.plusWorkingDays(LocalDate.of(2026, 12, 31), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(calendar.covers(2027)).isFalse();
    }

    @Property
    void shouldAlwaysLandOnAWorkingDayWithExactlyNBetween(
            @ForAll @IntRange(max = 2500) int offset, @ForAll @IntRange(min = 1, max = 30) int n) {
        LocalDate start = LocalDate.of(2018, 1, 1).plusDays(offset);

        LocalDate end = calendar.plusWorkingDays(start, n);

        assertThat(calendar.isWorkingDay(end)).isTrue();
        assertThat(start.plusDays(1)
                        .datesUntil(end.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count())
                .isEqualTo(n);
    }
}
