package org.fengqiao.supervision.board;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How the board writes times for people. */
final class Wording {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private Wording() {}

    /** A point in time with its year, or nothing. */
    static String full(OffsetDateTime at) {
        return at == null ? "" : FULL.format(at);
    }

    /** A point in time, or nothing; with the year where that is not the reader's. */
    static String time(OffsetDateTime at, OffsetDateTime now) {
        return at == null ? "" : (at.getYear() == now.getYear() ? MINUTE : FULL).format(at);
    }

    /** The end of a limit: midnight belongs to the day that it ends. */
    static String due(OffsetDateTime at, OffsetDateTime now) {
        if (at == null || at.toLocalTime().toSecondOfDay() != 0) {
            return time(at, now);
        }
        OffsetDateTime day = at.minusSeconds(1);
        return (day.getYear() == now.getYear() ? DAY : FULL_DAY).format(day) + " 24:00";
    }

    /** The days of a year until today. */
    static String yearUntil(LocalDate today) {
        return FULL_DAY.format(today.withDayOfYear(1)) + "至" + DAY.format(today);
    }

    /** How long something took, in the two largest units. */
    static String span(OffsetDateTime from, OffsetDateTime to) {
        Duration span = Duration.between(from, to).truncatedTo(ChronoUnit.MINUTES);
        if (span.toDays() > 0) {
            return span.toDays() + " 天 " + span.toHoursPart() + " 小时";
        }
        if (span.toHours() > 0) {
            return span.toHours() + " 小时 " + span.toMinutesPart() + " 分";
        }
        return span.toMinutes() < 1 ? "不到 1 分钟" : span.toMinutes() + " 分钟";
    }
}
