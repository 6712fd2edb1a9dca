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
        List<Lane> lanes,
        List<Clock> clocks,
        List<Step> steps) {

    /** A lane of the chart: one kind of responsibility or clock over time. */
    record Lane(String title, List<Bar> bars) {}

    /** A part of a lane; positions in per cent of the whole time. */
    record Bar(String label, String style, String x, String width, String title) {}

    /** A clock in words. */
    record Clock(String label, String unit, String state, String style, String started, String due, String note) {}

    /** A step of the way. */
    record Step(String at, String label, String unit, String detail, String style) {}
}
