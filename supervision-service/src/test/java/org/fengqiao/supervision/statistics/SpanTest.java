package org.fengqiao.supervision.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.supervision.statistics.Span.Days;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void shouldTakeTheMonthsOfAYearAsMonthsAndItsLastDaysAsDays() {
        // When
        Span span = Span.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-15"));

        // Then
        assertThat(days(span.before())).isEmpty();
        assertThat(span.months()).isEqualTo(new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-28")));
        assertThat(span.after()).isEqualTo(new Days(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-15")));
    }

    @Property
    @Label("every day counts once, and what is taken as months begins and ends with one")
    void shouldCountEveryDayOnce(@ForAll @IntRange(max = 800) int start, @ForAll @IntRange(max = 800) int length) {
        // Given
        LocalDate from = LocalDate.parse("2026-01-01").plusDays(start);
        LocalDate to = from.plusDays(length);

        // When
        Span span = Span.of(from, to);

        // Then
        assertThat(Stream.of(span.before(), span.months(), span.after()).flatMap(days -> days(days).stream()))
                .containsExactlyElementsOf(from.datesUntil(to.plusDays(1)).toList());
        List<LocalDate> months = days(span.months());
        if (!months.isEmpty()) {
            assertThat(months.getFirst().getDayOfMonth()).isEqualTo(1);
            assertThat(months.getLast().plusDays(1).getDayOfMonth()).isEqualTo(1);
        }
        assertThat(Stream.of(span.before(), span.after()).map(SpanTest::days)).allMatch(days -> days.size() < 61);
    }

    private static List<LocalDate> days(Days days) {
        return days.to().isBefore(days.from())
                ? List.of()
                : days.from().datesUntil(days.to().plusDays(1)).toList();
    }
}
