package org.fengqiao.supervision.statistics;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.IntakeEvent.RegistrationNotAccepted;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.time.Zones;

/**
 * One addition to a counter, with everything by which it can be looked at.
 *
 * @param detail what the metric is split by besides: kind of clock, partner channel or reason
 * @param bucket tenths of an hour for durations, else 0
 */
public record Count(
        Metric metric,
        LocalDate day,
        String division,
        Tier tier,
        String kind,
        Channel channel,
        String unit,
        Grade grade,
        String detail,
        int bucket,
        int amount) {

    /** Day of an instant where the county is. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, Zones.CHINA);
    }

    /** An approach that opened no case. */
    public static Count notAccepted(RegistrationNotAccepted e) {
        return new Count(
                Metric.NOT_ACCEPTED,
                dayOf(e.decidedAt()),
                e.division(),
                null,
                e.kind(),
                e.channel(),
                e.unit(),
                null,
                e.reason(),
                0,
                1);
    }
}
