package org.fengqiao.deploy.demo.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** When people are at their desks: four looks at the work list on each day from Monday to Friday. */
public final class Calendar {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<LocalTime> SITTINGS =
            List.of(LocalTime.of(8, 30), LocalTime.of(10, 0), LocalTime.of(14, 30), LocalTime.of(16, 0));
    private static final Duration ROUND = Duration.ofMinutes(30);

    /** Looks at the work list in a day. */
    public int sittings() {
        return SITTINGS.size();
    }

    /** The first sitting that begins at this moment or later. */
    public Instant sittingFrom(Instant moment) {
        var local = moment.atZone(CHINA);
        for (var day = local.toLocalDate(); ; day = day.plusDays(1)) {
            for (var time : SITTINGS) {
                var sitting = day.atTime(time).atZone(CHINA);
                if (atDesk(day) && !sitting.isBefore(local)) {
                    return sitting.toInstant();
                }
            }
        }
    }

    /** The sitting so many working days after a moment, at about the same time of day. */
    public Instant daysAfter(Instant moment, int days) {
        var local = moment.atZone(CHINA);
        var day = local.toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= atDesk(day) ? 1 : 0;
        }
        return sittingFrom(ZonedDateTime.of(day, local.toLocalTime(), CHINA).toInstant());
    }

    /** The n-th sitting from a moment on, the first being number 0. */
    public Instant sitting(Instant from, int n) {
        var sitting = sittingFrom(from);
        for (int i = 0; i < n; i++) {
            sitting = sittingFrom(sitting.plusSeconds(1));
        }
        return sitting;
    }

    /** Shortly after a moment, on the half-hour, so that those who wait for limits wake together. */
    public Instant shortlyAfter(Instant moment) {
        long round = ROUND.toSeconds();
        return Instant.ofEpochSecond((moment.getEpochSecond() / round + 1) * round);
    }

    private static boolean atDesk(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
