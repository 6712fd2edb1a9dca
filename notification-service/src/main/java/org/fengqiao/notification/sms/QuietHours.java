package org.fengqiao.notification.sms;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Hours in which no telephone should ring; the end may lie on the next day. A message that comes up in them waits, it is
 * never dropped. Equal ends mean that there are none.
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /** When the quiet hours that hold at this moment end, or nothing if it is not quiet. */
    public Optional<Instant> endAt(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (!isQuiet(time)) {
            return Optional.empty();
        }
        ZonedDateTime end = local.with(to);
        return Optional.of((time.isBefore(to) ? end : end.plusDays(1)).toInstant());
    }

    private boolean isQuiet(LocalTime time) {
        if (from.isBefore(to)) {
            return !time.isBefore(from) && time.isBefore(to);
        }
        return from.isAfter(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
