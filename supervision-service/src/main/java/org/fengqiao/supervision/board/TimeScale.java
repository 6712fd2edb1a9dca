package org.fengqiao.supervision.board;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.fengqiao.supervision.board.CaseSheet.Bar;

/** Places times on a line from 0 to 100 per cent. */
record TimeScale(OffsetDateTime from, OffsetDateTime to) {

    private static final double LEAST_WIDTH = 0.8;
    private static final double ROOM = 40;

    /** A bar between two times; one without an end reaches to the end of the scale. */
    Bar bar(String label, String style, OffsetDateTime since, OffsetDateTime until, String title) {
        double left = place(since);
        double width = Math.max(LEAST_WIDTH, place(until == null ? to : until) - left);
        double begin = Math.min(left, 100 - LEAST_WIDTH);
        String side = width >= ROOM ? "inside" : begin + width <= 100 - ROOM ? "right" : "left";
        return new Bar(
                label,
                style,
                percent(begin),
                percent(width),
                title,
                side,
                percent(side.equals("right") ? begin + width : begin));
    }

    private double place(OffsetDateTime at) {
        double whole = Math.max(1, Duration.between(from, to).toMillis());
        return Math.clamp(100 * Duration.between(from, at).toMillis() / whole, 0, 100);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
