package org.fengqiao.supervision.board;

import java.util.List;

/** One case on the board: where it went, who answered for it, and how its clocks ran. */
record CaseSheet(
        CaseLine line,
        String division,
        String registeredAt,
        String grade,
        String risk,
        String channel,
        int persons,
        int urges,
        String from,
        String to,
        List<Stay> route,
        List<Lane> lanes,
        List<Clock> clocks,
        List<Step> steps,
        boolean shortened) {

    /** One unit's time as the handler. */
    record Stay(String unit, String level, String style, String since, String span, String because, boolean current) {}

    /**
     * A lane of the chart: one kind of responsibility or clock over time.
     *
     * @param unit whose clock it is; empty for responsibilities, whose bars name their holders
     */
    record Lane(String title, String unit, String words, List<Bar> bars) {}

    /**
     * A part of a lane; positions in per cent of the whole time.
     *
     * @param side where there is room for the label: {@code inside}, {@code left} or {@code right} of the bar
     * @param labelX where a label outside begins or ends
     */
    record Bar(String label, String style, String x, String width, String title, String side, String labelX) {
        Bar inside() {
            return new Bar(label, style, x, width, title, "inside", x);
        }
    }

    /** A clock in words. */
    record Clock(String label, String unit, String state, String style, String started, String due, String note) {}

    /** A step of the way. */
    record Step(String at, String label, String unit, String detail, String style) {}
}
