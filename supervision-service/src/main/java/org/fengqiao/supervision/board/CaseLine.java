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
        String limit,
        boolean late,
        boolean group) {

    static CaseLine of(CaseSummary c, Labels labels, OffsetDateTime now) {
        boolean late = c.overdueSince() != null;
        return new CaseLine(
                c.caseNo(),
                c.kindLabel(),
                c.divisionName(),
                c.handlerName(),
                labels.of(c.tier()),
                c.stateLabel(),
                c.colour() == null ? "none" : c.colour().name().toLowerCase(Locale.ROOT),
                late ? "逾期 " + Wording.span(c.overdueSince(), now) : Wording.due(c.due()),
                late,
                c.group());
    }
}
