package org.fengqiao.proof.bench;

import java.util.List;

/**
 * A line of a benchmark's table.
 *
 * @param limit the limit's or peer's own figure, or nothing where there is none
 * @param ratio ours in proportion to it
 * @param aim what the ratio, or without one our figure, should reach
 */
record Figure(String what, Spread ours, Spread limit, Spread ratio, Aim aim) {

    /** What should be reached; smaller is better where it is a ceiling. */
    record Aim(double value, boolean ceiling) {
        static Aim atLeast(double value) {
            return new Aim(value, false);
        }

        static Aim atMost(double value) {
            return new Aim(value, true);
        }

        boolean heldBy(double reached) {
            return ceiling ? reached <= value : reached >= value;
        }

        @Override
        public String toString() {
            return (ceiling ? "≤ " : "≥ ") + Spread.of(List.of(value));
        }
    }

    /** A figure beside another one that was measured in turn with it. */
    static Figure pairs(String what, List<Double> ours, List<Double> limit, Aim aim) {
        return new Figure(what, Spread.of(ours), Spread.of(limit), Spread.ratio(ours, limit), aim);
    }

    /** A figure on its own. */
    static Figure alone(String what, List<Double> ours, Aim aim) {
        return new Figure(what, Spread.of(ours), null, null, aim);
    }

    String row() {
        var reached = ratio == null ? ours : ratio;
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        what,
                        ours,
                        limit == null ? "" : limit,
                        ratio == null ? "" : ratio,
                        aim == null ? "" : aim,
                        aim == null ? "" : aim.heldBy(reached.median()) ? "yes" : "no");
    }
}
