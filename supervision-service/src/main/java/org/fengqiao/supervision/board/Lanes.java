package org.fengqiao.supervision.board;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fengqiao.supervision.board.CaseSheet.Bar;
import org.fengqiao.supervision.board.CaseSheet.Lane;
import org.fengqiao.supervision.cases.CaseView;
import org.fengqiao.supervision.cases.ClockView;
import org.fengqiao.supervision.cases.ResponsibilityView;
import org.fengqiao.supervision.ledger.ClockState;
import org.fengqiao.supervision.ledger.ResponsibilityKind;
import org.fengqiao.supervision.web.Labels;

/** Draws responsibilities and clocks of one case as lanes over the same time. */
record Lanes(TimeScale scale, Labels labels, OffsetDateTime now) {

    List<Lane> of(CaseView view) {
        List<Lane> lanes = new ArrayList<>();
        OffsetDateTime closedAt = view.summary().closedAt();
        for (ResponsibilityKind kind : ResponsibilityKind.values()) {
            List<ResponsibilityView> its = view.responsibilities().stream()
                    .filter(r -> r.kind() == kind)
                    .toList();
            if (!its.isEmpty()) {
                lanes.add(lane(
                        its.getFirst().label(),
                        "",
                        its.stream().map(r -> bar(r, closedAt).inside()).toList()));
            }
        }
        view.clocks().stream()
                .filter(k -> k.due() != null && k.state() != ClockState.CANCELLED)
                .forEach(k -> lanes.add(lane(k.label(), k.unitName(), List.of(bar(k)))));
        return lanes;
    }

    private static Lane lane(String title, String unit, List<Bar> bars) {
        return new Lane(
                title,
                unit == null ? "" : unit,
                title + "：" + bars.stream().map(Bar::title).collect(Collectors.joining("；")),
                bars);
    }

    private Bar bar(ResponsibilityView r, OffsetDateTime closedAt) {
        OffsetDateTime until = r.until() == null ? closedAt : r.until();
        String style = r.kind() == ResponsibilityKind.HANDLING
                ? "duty-" + Level.of(r.holder(), labels).style()
                : "duty";
        String title = r.holderName() + "，自 " + Wording.time(r.since(), now) + " " + r.becauseLabel();
        return scale.bar(r.holderName(), style, r.since(), until, title);
    }

    private Bar bar(ClockView k) {
        OffsetDateTime until = k.endedAt() == null ? k.due() : k.endedAt();
        return scale.bar(
                state(k),
                "clock-" + style(k),
                k.startedAt(),
                until,
                k.unitName() + "，" + state(k) + "，期限 " + Wording.due(k.due(), now));
    }

    /** How a clock stands; a right that was not used in time is nobody's delay. */
    static String state(ClockView k) {
        return lapsed(k) ? "期满未用" : k.stateLabel();
    }

    static String style(ClockView k) {
        return lapsed(k)
                ? "cancelled"
                : k.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean lapsed(ClockView k) {
        return k.state() == ClockState.BREACHED && !k.kind().isDuty();
    }
}
