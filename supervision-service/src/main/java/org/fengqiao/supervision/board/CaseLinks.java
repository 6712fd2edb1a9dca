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
                        pair("overdue", filter.overdue()),
                        pair("q", filter.q()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return value == null || value.isBlank() ? null : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What the list shows, in words. */
    static String title(CaseFilter filter, Labels labels) {
        return Stream.of(
                                labels.division(filter.division()),
                                filter.colour() == null ? null : labels.of("Colour", filter.colour()) + "预警",
                                filter.tier() == null ? null : labels.of("Tier", filter.tier()) + "在办",
                                "true".equals(filter.overdue()) ? "已逾期" : null)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "))
                + " 案件";
    }
}
