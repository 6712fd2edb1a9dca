package org.fengqiao.deploy.demo.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private final Calendar calendar = new Calendar();

    private static Instant china(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    @Test
    void shouldBeginAtTheNextSitting() {
        assertThat(calendar.sittingFrom(china("2026-03-02T08:30:00"))).isEqualTo(china("2026-03-02T08:30:00"));
        assertThat(calendar.sittingFrom(china("2026-03-02T08:30:01"))).isEqualTo(china("2026-03-02T10:00:00"));
        assertThat(calendar.sittingFrom(china("2026-03-06T17:00:00"))).isEqualTo(china("2026-03-09T08:30:00"));
    }

    @Test
    void shouldCountWorkingDays() {
        assertThat(calendar.daysAfter(china("2026-03-05T10:05:00"), 1)).isEqualTo(china("2026-03-06T14:30:00"));
        assertThat(calendar.daysAfter(china("2026-03-05T08:00:00"), 2)).isEqualTo(china("2026-03-09T08:30:00"));
    }

    @Test
    void shouldNumberSittings() {
        assertThat(calendar.sitting(china("2026-03-02T08:00:00"), 0)).isEqualTo(china("2026-03-02T08:30:00"));
        assertThat(calendar.sitting(china("2026-03-02T08:00:00"), 5)).isEqualTo(china("2026-03-03T10:00:00"));
    }

    @Test
    void shouldWakeAfterALimitAndNeverAtIt() {
        assertThat(calendar.shortlyAfter(china("2026-03-06T00:00:00"))).isEqualTo(china("2026-03-06T00:30:00"));
        assertThat(calendar.shortlyAfter(china("2026-03-02T09:31:12"))).isEqualTo(china("2026-03-02T10:00:00"));
    }
}
