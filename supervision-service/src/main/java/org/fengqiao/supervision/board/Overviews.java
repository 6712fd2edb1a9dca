package org.fengqiao.supervision.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.supervision.accounting.Accounts;
import org.fengqiao.supervision.board.Overview.Child;
import org.fengqiao.supervision.board.Overview.Crumb;
import org.fengqiao.supervision.board.Overview.Tile;
import org.fengqiao.supervision.cases.CaseQueries;
import org.fengqiao.supervision.cases.CaseSummary;
import org.fengqiao.supervision.web.Labels;

/** Puts the first page of the board together for one division. */
@ApplicationScoped
class Overviews {

    private static final int OVERDUE_ROWS = 12;

    private final Accounts accounts;
    private final BoardQueries queries;
    private final CaseQueries cases;
    private final YearFigures figures;
    private final Charts charts;
    private final Reference reference;
    private final Clock clock;

    Overviews(
            Accounts accounts,
            BoardQueries queries,
            CaseQueries cases,
            YearFigures figures,
            Charts charts,
            Reference reference,
            Clock clock) {
        this.accounts = accounts;
        this.queries = queries;
        this.cases = cases;
        this.figures = figures;
        this.charts = charts;
        this.reference = reference;
        this.clock = clock;
    }

    Overview of(String division, Actor actor) {
        Labels labels = new Labels(reference, Locale.CHINESE);
        OffsetDateTime now = Labels.local(clock.instant());
        LocalDate today = now.toLocalDate();
        List<Accounts.Open> open = accounts.open(division);
        Map<String, Long> overdue = queries.overdueByChild(division);
        return new Overview(
                division,
                labels.division(division),
                crumbs(division, actor),
                Wording.full(now),
                Wording.yearUntil(today),
                open.stream().mapToLong(Accounts.Open::cases).sum(),
                overdue.values().stream().mapToLong(Long::longValue).sum(),
                tiles(open, labels),
                figures.tiers(division, open, today, labels),
                figures.rates(division, today, labels),
                children(division, overdue, labels),
                cases.overdue(division, OVERDUE_ROWS).stream()
                        .map(c -> CaseLine.of(CaseSummary.of(c, labels), labels, now))
                        .toList(),
                List.of(
                        charts.tiers(open, labels),
                        charts.trend(division, today),
                        charts.kinds(division, today, labels),
                        charts.breaches(division, today, labels)));
    }

    /** The way up to the actor's own division. */
    private List<Crumb> crumbs(String division, Actor actor) {
        List<Crumb> crumbs = new ArrayList<>();
        String code = division;
        while (code != null && actor.covers(code)) {
            Division found = reference.division(code).orElse(null);
            crumbs.addFirst(new Crumb(code, found == null ? code : found.name()));
            code = found == null ? null : found.parent();
        }
        return crumbs;
    }

    private static List<Tile> tiles(List<Accounts.Open> open, Labels labels) {
        return Charts.COLOURS.stream()
                .map(colour -> new Tile(
                        colour.name(),
                        labels.of(colour) + "预警",
                        open.stream()
                                .filter(o -> o.colour().equals(colour.name()))
                                .mapToLong(Accounts.Open::cases)
                                .sum()))
                .toList();
    }

    private List<Child> children(String division, Map<String, Long> overdue, Labels labels) {
        Map<String, Map<String, Long>> open = queries.openByChild(division);
        List<Child> children = new ArrayList<>();
        for (Division child : reference.children(division)) {
            children.add(child(child.code(), child.name(), open, overdue));
        }
        // Some cases lie in no single child; the rows must add up all the same.
        if (!children.isEmpty() && open.containsKey(division)) {
            children.add(child(division, labels.text("statistics.own-level"), open, overdue));
        }
        return children;
    }

    private static Child child(
            String code, String name, Map<String, Map<String, Long>> open, Map<String, Long> overdue) {
        Map<String, Long> colours = open.getOrDefault(code, Map.of());
        return new Child(
                code,
                name,
                colours.values().stream().mapToLong(Long::longValue).sum(),
                colours.getOrDefault("RED", 0L),
                colours.getOrDefault("ORANGE", 0L),
                colours.getOrDefault("YELLOW", 0L),
                colours.getOrDefault("BLUE", 0L),
                overdue.getOrDefault(code, 0L));
    }
}
