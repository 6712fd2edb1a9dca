package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fengqiao.platform.time.WorkCalendar;

/** Works a case out anew after something happened to it, and notes which ends moved by that. */
public final class Reckoning {

    private static final String CALENDAR = "calendar";

    private final Rules rules;
    private final WorkCalendar calendar;

    public Reckoning(Rules rules, WorkCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** How the case stands now; ends that moved are added to {@code moved}. */
    public Picture of(CaseLedger ledger, String cause, Instant at, List<DueMoved> moved) {
        Picture picture = Picture.of(ledger, rules, calendar);
        for (CaseClock clock : picture.clocks()) {
            Mark before = ledger.mark(clock.id());
            Mark now = before.dueAs(clock);
            boolean known = ledger.marks.containsKey(clock.id());
            if (known && !Objects.equals(before.due(), now.due())) {
                moved.add(new DueMoved(clock.id(), before.due(), now.due(), cause, at));
            }
            if (!known || !now.equals(before)) {
                ledger.marks.put(clock.id(), now);
            }
        }
        return picture;
    }

    /** How the case stands now, where no event moved an end, but another calendar may have. */
    public Picture of(CaseLedger ledger, Instant at, List<DueMoved> moved) {
        return of(ledger, CALENDAR, at, moved);
    }

    public Rules rules() {
        return rules;
    }
}
