package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.ClockBasis;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.supervision.limit.Due;
import org.fengqiao.supervision.limit.Stop;
import org.fengqiao.supervision.limit.Stops;

/**
 * A time limit of a case (时限) as it stands.
 *
 * @param due end of the limit; null while the clock stands still or a calendar is missing
 * @param endedAt when it was met or no longer needed
 */
public record CaseClock(
        String id,
        ClockKind kind,
        int hop,
        boolean leads,
        Tier tier,
        String unit,
        ClockBasis basis,
        Integer amount,
        Instant startedAt,
        List<Stop> stops,
        Instant due,
        Integer missingYear,
        Instant endedAt,
        Instant breachedAt,
        ClockState state) {

    static CaseClock of(ClockFacts facts, Mark mark, WorkCalendar calendar) {
        Due due = due(facts, mark, calendar);
        Instant end = due.instantOrNull();
        return new CaseClock(
                facts.id(),
                facts.kind(),
                facts.hop(),
                facts.leads(),
                facts.tier(),
                facts.unit(),
                facts.limit() == null ? null : facts.limit().basis(),
                facts.limit() == null ? null : facts.limit().amount(),
                facts.startedAt(),
                facts.stops().intervals(),
                end,
                due instanceof Due.Awaiting awaiting ? awaiting.year() : null,
                facts.endedAt(),
                mark.breachedAt(),
                state(facts, mark, due));
    }

    private static Due due(ClockFacts facts, Mark mark, WorkCalendar calendar) {
        if (facts.fixedDue() != null) {
            return new Due.At(facts.fixedDue());
        }
        if (mark.holds(facts)) {
            return new Due.At(mark.due());
        }
        return facts.limit().due(facts.startedAt(), facts.stops(), calendar);
    }

    private static ClockState state(ClockFacts facts, Mark mark, Due due) {
        Instant end = facts.endedAt();
        if (end != null && !facts.met()) {
            return ClockState.CANCELLED;
        }
        if (end != null) {
            Instant last = due.instantOrNull();
            return last != null && end.isAfter(last) ? ClockState.MET_LATE : ClockState.MET;
        }
        if (mark.breachedAt() != null) {
            return ClockState.BREACHED;
        }
        return switch (due) {
            case Due.At ignored -> ClockState.RUNNING;
            case Due.Standing ignored -> ClockState.SUSPENDED;
            case Due.Awaiting ignored -> ClockState.AWAITING_CALENDAR;
        };
    }

    /** The stops that have a part in its end. */
    List<Stop> countedStops() {
        return endedAt == null ? stops : new Stops(stops).begunBefore(endedAt);
    }

    /** Whether its end passed, or will pass, without a breach having been raised. */
    boolean mayBreach() {
        return due != null && breachedAt == null && (endedAt == null || endedAt.isAfter(due));
    }
}
