package org.fengqiao.supervision.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.supervision.board.CaseSheet.Stay;
import org.fengqiao.supervision.cases.CaseSummary;
import org.fengqiao.supervision.cases.CaseView;
import org.fengqiao.supervision.cases.ClockView;
import org.fengqiao.supervision.cases.ResponsibilityView;
import org.fengqiao.supervision.cases.StepView;
import org.fengqiao.supervision.ledger.ResponsibilityKind;
import org.fengqiao.supervision.web.Labels;

/** Puts the sheet of one case together. */
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
        Lanes lanes = new Lanes(scale, labels, now);
        return new CaseSheet(
                CaseLine.of(c, labels, now),
                c.division(),
                Wording.full(c.registeredAt()),
                labels.of(c.grade()),
                labels.of(c.risk()),
                labels.of(c.channel()),
                c.persons(),
                c.urges(),
                Wording.time(scale.from(), now),
                Wording.time(scale.to(), now),
                route(view, labels, now),
                lanes.of(view),
                view.clocks().stream().map(k -> clock(k, now)).toList(),
                view.timeline().stream().map(s -> step(s, now)).toList(),
                view.timelineShortened());
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

    private static List<Stay> route(CaseView view, Labels labels, OffsetDateTime now) {
        OffsetDateTime closed = view.summary().closedAt();
        return view.responsibilities().stream()
                .filter(r -> r.kind() == ResponsibilityKind.HANDLING)
                .map(r -> stay(r, closed, labels, now))
                .toList();
    }

    private static Stay stay(ResponsibilityView r, OffsetDateTime closed, Labels labels, OffsetDateTime now) {
        Level level = Level.of(r.holder(), labels);
        OffsetDateTime until = r.until() == null ? closed : r.until();
        return new Stay(
                r.holderName(),
                level.label(),
                level.style(),
                Wording.time(r.since(), now),
                Wording.span(r.since(), until == null ? now : until),
                r.becauseLabel(),
                until == null);
    }

    private static CaseSheet.Clock clock(ClockView k, OffsetDateTime now) {
        String note = k.moves().isEmpty() ? "" : "期限变动 " + k.moves().size() + " 次";
        if (k.missingYear() != null) {
            note = "缺少 " + k.missingYear() + " 年节假日安排";
        }
        return new CaseSheet.Clock(
                k.label(),
                k.unitName(),
                Lanes.state(k),
                Lanes.style(k),
                Wording.time(k.startedAt(), now),
                Wording.due(k.due(), now),
                note);
    }

    private static CaseSheet.Step step(StepView s, OffsetDateTime now) {
        String style = s.source().equals("/supervision")
                ? "supervision"
                : s.tier() == null ? "plain" : s.tier().name().toLowerCase(Locale.ROOT);
        return new CaseSheet.Step(Wording.time(s.at(), now), s.label(), s.unitName(), s.detail(), style);
    }
}
