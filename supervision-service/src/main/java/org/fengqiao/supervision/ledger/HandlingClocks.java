package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.supervision.limit.Due;

/**
 * The handling limits of a case. The outer one starts with the first dispatch and no move resets it. A tier that gets
 * the case because that limit was missed has a limit of its own besides; so has every reopening, and every assisting
 * unit.
 */
final class HandlingClocks {

    private final CaseLedger ledger;
    private final LimitRules limits;
    private final WorkCalendar calendar;
    private final List<HandlingClock> all = new ArrayList<>();
    private final List<HandlingClock> running = new ArrayList<>();

    private HandlingClocks(CaseLedger ledger, LimitRules limits, WorkCalendar calendar) {
        this.ledger = ledger;
        this.limits = limits;
        this.calendar = calendar;
    }

    static List<HandlingClock> of(CaseLedger ledger, LimitRules limits, WorkCalendar calendar) {
        HandlingClocks clocks = new HandlingClocks(ledger, limits, calendar);
        clocks.ledger.leads().forEach(clocks::lead);
        clocks.ledger.assignments.values().stream()
                .filter(a -> a.dispatched() && !a.leads())
                .forEach(clocks::assist);
        return clocks.all;
    }

    private void lead(Assignment file) {
        if (all.isEmpty() || needsOwn(file)) {
            start(new HandlingClock(file, "", file.dispatchedAt, limits.handling(file.grade)));
        }
        Instant moved = Assignment.earlier(file.handedOverAt, takenOverByNext(file));
        for (int run = 0; run < Math.max(1, file.lives.size()); run++) {
            Life life = file.lives.isEmpty() ? new Life(null) : file.lives.get(run);
            if (run > 0 && !life.goesOn()) {
                running.clear();
                start(new HandlingClock(file, "R" + run, life.startedAt, limits.handling(file.grade)));
            }
            Instant result = Results.of(ledger, file, life);
            all.getLast().governs(life, Assignment.earlier(result, moved));
            if (result != null) {
                running.forEach(clock -> clock.met(result));
            }
        }
    }

    private void start(HandlingClock clock) {
        all.add(clock);
        running.add(clock);
    }

    /** The limit before is over, so without one of its own this unit would have none at all. */
    private boolean needsOwn(Assignment file) {
        if (file.reason == MoveReason.ESCALATION_OVERDUE) {
            return true;
        }
        HandlingClock governing = all.getLast();
        if (governing.metAt() != null) {
            return true;
        }
        Due due = governing.limit().due(governing.startedAt, governing.stops(), calendar);
        return due instanceof Due.At at && file.dispatchedAt.isAfter(at.instant());
    }

    private Instant takenOverByNext(Assignment file) {
        return ledger.leads()
                .filter(next -> next.hop > file.hop)
                .map(next -> next.takenOverAt)
                .filter(at -> at != null)
                .findFirst()
                .orElse(null);
    }

    private void assist(Assignment file) {
        HandlingClock clock = new HandlingClock(file, "", file.dispatchedAt, limits.handling(file.grade));
        Life life = file.life();
        Instant result = Results.of(ledger, file, life);
        clock.governs(life, result);
        clock.met(result);
        all.add(clock);
    }
}
