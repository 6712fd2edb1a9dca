package org.fengqiao.supervision.ledger;

import java.time.Instant;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.limit.Limit;
import org.fengqiao.supervision.limit.Stops;

/**
 * What a clock is computed from.
 *
 * @param id the same in every computation; tells kind, hop and, where there may be several, which
 * @param leads whether it belongs to the unit that leads the case
 * @param limit null where {@code fixedDue} says the end itself
 */
record ClockFacts(
        String id,
        ClockKind kind,
        int hop,
        boolean leads,
        Tier tier,
        String unit,
        Limit limit,
        Instant fixedDue,
        Instant startedAt,
        Stops stops,
        Instant metAt,
        Instant cancelledAt) {

    /** When it was over, or null. */
    Instant endedAt() {
        return Assignment.earlier(metAt, cancelledAt);
    }

    boolean met() {
        return metAt != null && (cancelledAt == null || !cancelledAt.isBefore(metAt));
    }
}
