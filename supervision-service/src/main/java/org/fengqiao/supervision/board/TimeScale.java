package org.fengqiao.supervision.board;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.fengqiao.supervision.board.CaseSheet.Bar;

/** Places times on a line from 0 to 100 per cent. */
record TimeScale(OffsetDateTime from, OffsetDateTime to) {

    private static final double LEAST_WIDTH = 0.8;

    /** A bar between two times; one without an end reaches to the end of the scale. */
    Bar bar(String label, String style, OffsetDateTime since, OffsetDateTime until, String title) {
        double left = place(since);
        double width = Math.max(LEAST_WIDTH, place(until == null ? to : until) - left);
        return new Bar(label, style, percent(Math.min(left, 100 - LEAST_WIDTH)), percent(width), title);
    }

    private double place(OffsetDateTime at) {
        double whole = Math.max(1, Duration.between(from, to).toMillis());
        return Math.clamp(100 * Duration.between(from, at).toMillis() / whole, 0, 100);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
