package org.fengqiao.supervision.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.supervision.cases.CaseFilter;
import org.fengqiao.supervision.web.Labels;

/** Names and addresses of lists of cases. */
final class CaseLinks {

    private CaseLinks() {}

    /** The query string that gives the same list. */
    static String query(CaseFilter filter) {
        return Stream.of(
                        pair("division", filter.division()),
                        pair("colour", filter.colour()),
                        pair("tier", filter.tier()),
                        pair("unit", filter.unit()),
                        pair("kind", filter.kind()),
                        pair("state", filter.state()),
                        pair("open", filter.open()),
                        pair("overdue", filter.overdue()),
                        pair("q", filter.q()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return empty(value) ? null : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What the list shows, in words. */
    static String title(CaseFilter filter, Labels labels) {
        return Stream.of(
                        empty(filter.colour()) ? null : labels.of("Colour", filter.colour()) + "预警",
                        empty(filter.tier()) ? null : labels.of("Tier", filter.tier()),
                        "true".equals(filter.overdue()) ? "已逾期" : null,
                        cases(filter))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static String cases(CaseFilter filter) {
        if (empty(filter.open())) {
            return "全部案件";
        }
        return "true".equals(filter.open()) ? "在办案件" : "已办结案件";
    }

    static boolean empty(String value) {
        return value == null || value.isBlank();
    }
}
