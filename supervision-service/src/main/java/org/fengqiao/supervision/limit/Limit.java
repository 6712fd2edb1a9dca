package org.fengqiao.supervision.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.contracts.ClockBasis;
import org.fengqiao.platform.time.CalendarMissing;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.platform.time.Zones;

/**
 * A time limit and the law's arithmetic for it: the start day does not count (民法典 201, 民诉法 85), a limit ends at the
 * end of its last day, and a last day off moves to the next working day (民法典 203). A limit of 0 days ends with the
 * start day itself (即来即办). A day at whose end the clock stands still does not count; hours stop to the instant.
 */
public record Limit(ClockBasis basis, int amount) {

    public Limit {
        if (amount < 0) {
            throw new IllegalArgumentException("a limit cannot be negative");
        }
    }

    /** This limit with an extension by days on top. */
    public Limit extendedBy(int days) {
        return switch (basis) {
            case HOURS -> new Limit(basis, Math.addExact(amount, Math.multiplyExact(24, days)));
            case CALENDAR_DAYS, WORKING_DAYS -> new Limit(basis, Math.addExact(amount, days));
        };
    }

    /** When the limit ends that started at {@code start} and stood still during {@code stops}. */
    public Due due(Instant start, Stops stops, WorkCalendar calendar) {
        try {
            return switch (basis) {
                case HOURS -> at(stops.postpone(start, start.plus(Duration.ofHours(amount))));
                case CALENDAR_DAYS, WORKING_DAYS -> endOfLastDay(start, stops, calendar);
            };
        } catch (CalendarMissing e) {
            return new Due.Awaiting(e.year());
        }
    }

    private Due endOfLastDay(Instant start, Stops stops, WorkCalendar calendar) {
        LocalDate day = LocalDate.ofInstant(start, Zones.CHINA);
        for (int left = amount; left > 0; ) {
            day = day.plusDays(1);
            if (stops.endlessAt(endOf(day))) {
                return new Due.Standing();
            }
            if (!stops.standingAt(endOf(day)) && (basis == ClockBasis.CALENDAR_DAYS || calendar.isWorkingDay(day))) {
                left--;
            }
        }
        while (!stops.endlessAt(endOf(day))) {
            if (calendar.isWorkingDay(day) && !stops.standingAt(endOf(day))) {
                return new Due.At(endOf(day));
            }
            day = day.plusDays(1);
        }
        return new Due.Standing();
    }

    private static Due at(Instant instant) {
        return instant == null ? new Due.Standing() : new Due.At(instant);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
    }
}
