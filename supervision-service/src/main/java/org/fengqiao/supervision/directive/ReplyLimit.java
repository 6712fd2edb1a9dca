package org.fengqiao.supervision.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.platform.time.Zones;

/**
 * Until when a directive must be answered: the end of the n-th day after it. The letter names the date, and no holiday
 * moves it, so no calendar is needed.
 */
final class ReplyLimit {

    private ReplyLimit() {}

    static Instant due(Instant issuedAt, int days) {
        return LocalDate.ofInstant(issuedAt, Zones.CHINA)
                .plusDays(days + 1L)
                .atStartOfDay(Zones.CHINA)
                .toInstant();
    }
}
