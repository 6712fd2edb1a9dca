package org.fengqiao.supervision.board;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.fengqiao.supervision.cases.CaseSummary;
import org.fengqiao.supervision.web.Labels;

/** A case in one line of the board. */
record CaseLine(
        String caseNo,
        String kind,
        String place,
        String handler,
        String tier,
        String state,
        String colour,
        String colourLabel,
        String colourMark,
        String limit,
        boolean late,
        boolean group) {

    static CaseLine of(CaseSummary c, Labels labels, OffsetDateTime now) {
        return new CaseLine(
                c.caseNo(),
                c.kindLabel(),
                c.divisionName(),
                c.handlerName(),
                labels.of(c.tier()),
                c.outcome() == null || !c.state().closed()
                        ? c.stateLabel()
                        : c.stateLabel() + " · " + labels.of(c.outcome()),
                c.colour() == null ? "none" : c.colour().name().toLowerCase(Locale.ROOT),
                c.colour() == null ? "无预警" : labels.of(c.colour()) + "预警",
                c.colour() == null ? "" : labels.of(c.colour()).substring(0, 1),
                limit(c, now),
                c.overdueSince() != null,
                c.group());
    }

    private static String limit(CaseSummary c, OffsetDateTime now) {
        if (c.overdueSince() != null) {
            return "逾期 " + Wording.span(c.overdueSince(), now);
        }
        if (c.due() == null) {
            return c.awaitingCalendar() ? "待节假日安排" : "";
        }
        return (c.state().closed() ? "回访期限 " : "期限 ") + Wording.due(c.due(), now);
    }
}
