package org.fengqiao.supervision.board;

import java.util.List;

/** Everything on the first page of the board, ready to be shown. */
record Overview(
        String division,
        String divisionName,
        List<Crumb> crumbs,
        String asOf,
        String period,
        long open,
        long overdue,
        List<Tile> colours,
        List<TierBar> tiers,
        List<RateCard> rates,
        List<Child> children,
        List<CaseLine> overdueCases,
        List<Chart> charts) {

    /** A division above the shown one, inside the reader's scope. */
    record Crumb(String code, String name) {}

    /** Open cases of one colour. */
    record Tile(String code, String label, long count) {}

    /** Open cases of one tier, and its share of what was settled this year. */
    record TierBar(String code, String label, long open, String share, String base, String width) {}

    /** A rate with the numbers behind it. */
    record RateCard(String label, String value, String unit, String base, String population) {}

    /** A division below the shown one. */
    record Child(String code, String name, long open, long red, long orange, long yellow, long blue, long overdue) {}
}
