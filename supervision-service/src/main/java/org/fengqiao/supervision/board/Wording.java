package org.fengqiao.supervision.board;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How the board writes times for people. */
final class Wording {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private Wording() {}

    /** A point in time, or nothing. */
    static String time(OffsetDateTime at) {
        return at == null ? "" : MINUTE.format(at);
    }

    /** The end of a limit: midnight belongs to the day that it ends. */
    static String due(OffsetDateTime at) {
        if (at == null) {
            return "";
        }
        return at.toLocalTime().toSecondOfDay() == 0 ? DAY.format(at.minusSeconds(1)) + " 24:00" : MINUTE.format(at);
    }

    /** How long ago something ended, in the two largest units. */
    static String span(OffsetDateTime from, OffsetDateTime to) {
        Duration span = Duration.between(from, to).truncatedTo(ChronoUnit.MINUTES);
        if (span.toDays() > 0) {
            return span.toDays() + " 天 " + span.toHoursPart() + " 小时";
        }
        if (span.toHours() > 0) {
            return span.toHours() + " 小时 " + span.toMinutesPart() + " 分";
        }
        return Math.max(1, span.toMinutes()) + " 分钟";
    }
}
