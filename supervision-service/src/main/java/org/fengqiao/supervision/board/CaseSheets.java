package org.fengqiao.supervision.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.supervision.board.CaseSheet.Bar;
import org.fengqiao.supervision.board.CaseSheet.Lane;
import org.fengqiao.supervision.cases.CaseSummary;
import org.fengqiao.supervision.cases.CaseView;
import org.fengqiao.supervision.cases.ClockView;
import org.fengqiao.supervision.cases.ResponsibilityView;
import org.fengqiao.supervision.cases.StepView;
import org.fengqiao.supervision.ledger.ClockState;
import org.fengqiao.supervision.ledger.ResponsibilityKind;
import org.fengqiao.supervision.web.Labels;

/** Draws one case as lanes over time. */
@ApplicationScoped
class CaseSheets {

    private final Reference reference;
    private final Clock clock;

    CaseSheets(Reference reference, Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    CaseSheet of(CaseView view) {
        Labels labels = new Labels(reference, Locale.CHINESE);
        CaseSummary c = view.summary();
        OffsetDateTime now = Labels.local(clock.instant());
        TimeScale scale = scale(view, now);
        return new CaseSheet(
                CaseLine.of(c, labels, now),
                c.division(),
                Wording.time(c.registeredAt()),
                labels.of(c.grade()),
                labels.of(c.risk()),
                labels.of(c.channel()),
                c.persons(),
                c.urges(),
                Wording.time(scale.from()),
                Wording.time(scale.to()),
                lanes(view, scale, c),
                view.clocks().stream().map(CaseSheets::clock).toList(),
                view.timeline().stream().map(CaseSheets::step).toList());
    }

    private static TimeScale scale(CaseView view, OffsetDateTime now) {
        OffsetDateTime end =
                view.summary().closedAt() == null ? now : view.summary().closedAt();
        OffsetDateTime last = Stream.concat(
                        Stream.of(end),
                        view.clocks().stream().filter(k -> k.endedAt() == null).map(ClockView::due))
                .filter(Objects::nonNull)
                .max(OffsetDateTime::compareTo)
                .orElse(end);
        return new TimeScale(view.summary().registeredAt(), last);
    }

    private static List<Lane> lanes(CaseView view, TimeScale scale, CaseSummary c) {
        List<Lane> lanes = new ArrayList<>();
        for (ResponsibilityKind kind : ResponsibilityKind.values()) {
            List<ResponsibilityView> its = view.responsibilities().stream()
                    .filter(r -> r.kind() == kind)
                    .toList();
            if (!its.isEmpty()) {
                lanes.add(new Lane(
                        its.getFirst().label(),
                        its.stream().map(r -> bar(r, scale, c.closedAt())).toList()));
            }
        }
        view.clocks().stream()
                .filter(k -> k.due() != null && k.state() != ClockState.CANCELLED)
                .forEach(k -> lanes.add(new Lane(k.label(), List.of(bar(k, scale)))));
        return lanes;
    }

    private static Bar bar(ResponsibilityView r, TimeScale scale, OffsetDateTime closedAt) {
        OffsetDateTime until = r.until() == null ? closedAt : r.until();
        String style = r.kind() == ResponsibilityKind.HANDLING ? "duty-" + place(r.holder()) : "duty";
        return scale.bar(r.holderName(), style, r.since(), until, r.holderName() + "，" + r.becauseLabel());
    }

    /** Village, township, county or partner, by the unit's code. */
    private static String place(String unit) {
        if (unit.endsWith("-VC")) {
            return "village";
        }
        if (unit.endsWith("-TC")) {
            return "township";
        }
        return unit.endsWith("-CC") ? "county" : "partner";
    }

    private static Bar bar(ClockView k, TimeScale scale) {
        OffsetDateTime until = k.endedAt() == null ? k.due() : k.endedAt();
        return scale.bar(
                k.unitName() + " · " + k.stateLabel(),
                "clock-" + k.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                k.startedAt(),
                until,
                k.label() + "，期限 " + Wording.due(k.due()));
    }

    private static CaseSheet.Clock clock(ClockView k) {
        String note = k.moves().isEmpty() ? "" : "期限变动 " + k.moves().size() + " 次";
        if (k.missingYear() != null) {
            note = "缺少 " + k.missingYear() + " 年节假日安排";
        }
        return new CaseSheet.Clock(
                k.label(),
                k.unitName(),
                k.stateLabel(),
                k.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Wording.time(k.startedAt()),
                Wording.due(k.due()),
                note);
    }

    private static CaseSheet.Step step(StepView s) {
        String style = s.source().equals("/supervision")
                ? "supervision"
                : s.tier() == null ? "plain" : s.tier().name().toLowerCase(Locale.ROOT);
        return new CaseSheet.Step(Wording.time(s.at()), s.label(), s.unitName(), s.detail(), style);
    }
}
