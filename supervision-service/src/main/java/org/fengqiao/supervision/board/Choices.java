package org.fengqiao.supervision.board;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.cases.CaseFilter;
import org.fengqiao.supervision.web.Labels;

/** What a list of cases can be narrowed by, and what is chosen. */
record Choices(
        String division,
        List<Option> states,
        List<Option> colours,
        List<Option> tiers,
        boolean overdue,
        String number) {

    /** One value of a choice. */
    record Option(String value, String label, boolean chosen) {}

    static Choices of(CaseFilter filter, Labels labels) {
        return new Choices(
                filter.division(),
                List.of(
                        option("", "全部", filter.open()),
                        option("true", "在办", filter.open()),
                        option("false", "已办结", filter.open())),
                Stream.concat(
                                Stream.of(option("", "不限", filter.colour())),
                                Stream.of(Colour.RED, Colour.ORANGE, Colour.YELLOW, Colour.BLUE)
                                        .map(c -> option(c.name(), labels.of(c), filter.colour())))
                        .toList(),
                Stream.concat(
                                Stream.of(option("", "不限", filter.tier())),
                                Stream.of(Tier.values()).map(t -> option(t.name(), labels.of(t), filter.tier())))
                        .toList(),
                "true".equals(filter.overdue()),
                filter.q() == null ? "" : filter.q());
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen == null ? "" : chosen));
    }
}
