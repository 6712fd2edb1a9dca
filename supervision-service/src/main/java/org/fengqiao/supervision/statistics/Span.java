package org.fengqiao.supervision.statistics;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A time from one day to another, cut so that whole months can be taken as such: the days before the first of them, the
 * months, and the days after the last. Each part may be empty; its end then lies before its beginning.
 */
record Span(Days before, Days months, Days after) {

    /** Both days count. */
    record Days(LocalDate from, LocalDate to) {}

    static Span of(LocalDate from, LocalDate to) {
        LocalDate first = from.minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
        LocalDate rest = to.plusDays(1).with(TemporalAdjusters.firstDayOfMonth());
        if (!first.isBefore(rest)) {
            Days none = new Days(to, to.minusDays(1));
            return new Span(new Days(from, to), none, none);
        }
        return new Span(new Days(from, first.minusDays(1)), new Days(first, rest.minusDays(1)), new Days(rest, to));
    }
}
