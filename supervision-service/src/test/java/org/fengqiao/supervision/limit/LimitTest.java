package org.fengqiao.supervision.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.contracts.ClockBasis.CALENDAR_DAYS;
import static org.fengqiao.contracts.ClockBasis.HOURS;
import static org.fengqiao.contracts.ClockBasis.WORKING_DAYS;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fengqiao.platform.time.Calendars;
import org.fengqiao.platform.time.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitTest {

    private static final WorkCalendar CALENDAR = Calendars.published();

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    private static Due end(String local) {
        return new Due.At(at(local));
    }

    private static Stops stop(String from, String to) {
        return new Stops(List.of(new Stop(at(from), to == null ? null : at(to))));
    }

    @Test
    @DisplayName("民法典 201: the start day does not count; 3 days from Monday end with Thursday")
    void shouldNotCountTheStartDay() {
        Due due = new Limit(CALENDAR_DAYS, 3).due(at("2026-03-02T09:00:00"), Stops.NONE, CALENDAR);

        assertThat(due).isEqualTo(end("2026-03-06T00:00:00"));
    }

    @Test
    @DisplayName("民法典 203: a last day off moves to the next working day")
    void shouldMoveAWeekendToTheNextWorkingDay() {
        Due due = new Limit(CALENDAR_DAYS, 3).due(at("2026-03-05T09:00:00"), Stops.NONE, CALENDAR);

        assertThat(due).isEqualTo(end("2026-03-10T00:00:00"));
    }

    @Test
    @DisplayName("信访工作条例 23: 5 working days jump over a weekend")
    void shouldCountWorkingDaysOnly() {
        Due due = new Limit(WORKING_DAYS, 5).due(at("2026-03-05T17:30:00"), Stops.NONE, CALENDAR);

        assertThat(due).isEqualTo(end("2026-03-13T00:00:00"));
    }

    @Test
    @DisplayName("调休: an adjusted Saturday is a working day, Spring Festival is not")
    void shouldKnowAdjustedWorkingDays() {
        // Given Friday, 13 February 2026; Saturday the 14th is worked, 15th to 23rd are off
        Instant start = at("2026-02-13T09:00:00");

        // When
        Due one = new Limit(WORKING_DAYS, 1).due(start, Stops.NONE, CALENDAR);
        Due two = new Limit(WORKING_DAYS, 2).due(start, Stops.NONE, CALENDAR);

        // Then
        assertThat(one).isEqualTo(end("2026-02-15T00:00:00"));
        assertThat(two).isEqualTo(end("2026-02-25T00:00:00"));
    }

    @Test
    @DisplayName("#2 即来即办: the same working day, or the next one when it came on a day off")
    void shouldEndWithTheSameWorkingDay() {
        Limit sameDay = new Limit(WORKING_DAYS, 0);

        assertThat(sameDay.due(at("2026-03-02T09:00:00"), Stops.NONE, CALENDAR)).isEqualTo(end("2026-03-03T00:00:00"));
        assertThat(sameDay.due(at("2026-03-07T09:00:00"), Stops.NONE, CALENDAR)).isEqualTo(end("2026-03-10T00:00:00"));
    }

    @Test
    @DisplayName("#1 one hour from dispatch, by day and by night")
    void shouldCountHoursThrough() {
        assertThat(new Limit(HOURS, 1).due(at("2026-02-17T23:30:00"), Stops.NONE, CALENDAR))
                .isEqualTo(end("2026-02-18T00:30:00"));
    }

    @Test
    @DisplayName("the day starts in China, not in UTC")
    void shouldTakeTheLocalDay() {
        // 2026-03-03 07:00 in China is still 2 March in UTC
        assertThat(new Limit(CALENDAR_DAYS, 1).due(at("2026-03-03T07:00:00"), Stops.NONE, CALENDAR))
                .isEqualTo(end("2026-03-05T00:00:00"));
    }

    @Test
    @DisplayName("a stop moves the end by the days on which the clock stood still")
    void shouldMoveTheEndByAStop() {
        Stops twoNights = stop("2026-03-03T10:00:00", "2026-03-05T09:00:00");

        assertThat(new Limit(WORKING_DAYS, 3).due(at("2026-03-02T09:00:00"), twoNights, CALENDAR))
                .isEqualTo(end("2026-03-10T00:00:00"));
        assertThat(new Limit(HOURS, 48).due(at("2026-03-02T09:00:00"), twoNights, CALENDAR))
                .isEqualTo(end("2026-03-06T08:00:00"));
    }

    @Test
    void shouldHaveNoEndWhileTheClockStandsStill() {
        Stops open = stop("2026-03-03T10:00:00", null);

        assertThat(new Limit(WORKING_DAYS, 3).due(at("2026-03-02T09:00:00"), open, CALENDAR))
                .isEqualTo(new Due.Standing());
        assertThat(new Limit(HOURS, 48).due(at("2026-03-02T09:00:00"), open, CALENDAR))
                .isEqualTo(new Due.Standing());
    }

    @Test
    void shouldIgnoreAStopAfterTheEnd() {
        Stops late = stop("2026-03-20T10:00:00", null);

        assertThat(new Limit(WORKING_DAYS, 3).due(at("2026-03-02T09:00:00"), late, CALENDAR))
                .isEqualTo(end("2026-03-06T00:00:00"));
    }

    @Test
    @DisplayName("a year without a calendar is flagged, not guessed")
    void shouldAwaitAnUnknownYear() {
        Due due = new Limit(WORKING_DAYS, 5).due(at("2026-12-30T09:00:00"), Stops.NONE, CALENDAR);

        assertThat(due).isEqualTo(new Due.Awaiting(2027));
        assertThat(new Limit(HOURS, 72).due(at("2026-12-30T09:00:00"), Stops.NONE, CALENDAR))
                .isEqualTo(end("2027-01-02T09:00:00"));
    }

    @Test
    @DisplayName("人民调解法 33: 30 days from the effective date")
    void shouldCountThirtyDays() {
        assertThat(new Limit(CALENDAR_DAYS, 30).due(at("2026-04-01T15:00:00"), Stops.NONE, CALENDAR))
                .as("1 May to 5 May 2026 are off")
                .isEqualTo(end("2026-05-07T00:00:00"));
    }
}
