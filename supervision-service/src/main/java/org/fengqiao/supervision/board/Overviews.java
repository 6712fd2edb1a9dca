package org.fengqiao.supervision.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.supervision.accounting.Accounts;
import org.fengqiao.supervision.board.Overview.Child;
import org.fengqiao.supervision.board.Overview.Crumb;
import org.fengqiao.supervision.board.Overview.RateCard;
import org.fengqiao.supervision.board.Overview.TierBar;
import org.fengqiao.supervision.board.Overview.Tile;
import org.fengqiao.supervision.cases.CaseQueries;
import org.fengqiao.supervision.cases.CaseSummary;
import org.fengqiao.supervision.statistics.Dimension;
import org.fengqiao.supervision.statistics.Figure;
import org.fengqiao.supervision.statistics.Indicator;
import org.fengqiao.supervision.statistics.Statistics;
import org.fengqiao.supervision.statistics.Statistics.Question;
import org.fengqiao.supervision.statistics.StatisticsAnswer;
import org.fengqiao.supervision.web.Labels;

/** Puts the first page of the board together for one division. */
@ApplicationScoped
class Overviews {

    private static final int OVERDUE_ROWS = 12;

    private final Accounts accounts;
    private final BoardQueries queries;
    private final CaseQueries cases;
    private final Statistics statistics;
    private final Charts charts;
    private final Reference reference;
    private final Clock clock;

    Overviews(
            Accounts accounts,
            BoardQueries queries,
            CaseQueries cases,
            Statistics statistics,
            Charts charts,
            Reference reference,
            Clock clock) {
        this.accounts = accounts;
        this.queries = queries;
        this.cases = cases;
        this.statistics = statistics;
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
                Wording.time(now),
                open.stream().mapToLong(Accounts.Open::cases).sum(),
                overdue.values().stream().mapToLong(Long::longValue).sum(),
                tiles(open, labels),
                tiers(division, open, today, labels),
                rates(division, today, labels),
                children(division, overdue),
                cases.overdue(division, OVERDUE_ROWS).stream()
                        .map(c -> CaseLine.of(CaseSummary.of(c, labels), labels, now))
                        .toList(),
                charts.trend(division, today),
                charts.kinds(division, today, labels),
                charts.breaches(division, today, labels));
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
        return Stream.of(Colour.RED, Colour.ORANGE, Colour.YELLOW, Colour.BLUE)
                .map(colour -> new Tile(
                        colour.name(),
                        labels.of(colour),
                        open.stream()
                                .filter(o -> o.colour().equals(colour.name()))
                                .mapToLong(Accounts.Open::cases)
                                .sum()))
                .toList();
    }

    private List<TierBar> tiers(String division, List<Accounts.Open> open, LocalDate today, Labels labels) {
        StatisticsAnswer shares =
                statistics.answer(year(Indicator.SETTLED_SHARE, division, Dimension.TIER, today), labels);
        return Arrays.stream(Tier.values())
                .map(tier -> {
                    Figure share = shares.rows().stream()
                            .filter(row -> row.key().equals(tier.name()))
                            .findFirst()
                            .orElse(null);
                    return new TierBar(
                            tier.name(),
                            labels.of(tier),
                            open.stream()
                                    .filter(o -> o.tier().equals(tier.name()))
                                    .mapToLong(Accounts.Open::cases)
                                    .sum(),
                            share != null ? share.rate() : shares.total().denominator() == 0 ? null : "0.00",
                            share == null ? 0 : share.numerator(),
                            share == null ? "0" : share.rate());
                })
                .toList();
    }

    private List<RateCard> rates(String division, LocalDate today, Labels labels) {
        return Stream.of(Indicator.CLOSING_RATE, Indicator.SETTLEMENT_RATE, Indicator.MEDIAN_HANDLING_HOURS)
                .map(indicator -> card(statistics.answer(year(indicator, division, Dimension.ALL, today), labels)))
                .toList();
    }

    private static Question year(Indicator indicator, String division, Dimension by, LocalDate today) {
        return new Question(indicator, division, by, today.withDayOfYear(1), today);
    }

    private static RateCard card(StatisticsAnswer answer) {
        Figure total = answer.total();
        if (total.denominator() == null) {
            String value = total.median() == null ? "—" : String.valueOf(total.median());
            return new RateCard(answer.label(), value, "小时", total.numerator() + " 件", answer.population());
        }
        return new RateCard(
                answer.label(),
                total.rate() == null ? "—" : total.rate(),
                total.rate() == null ? "" : "%",
                total.numerator() + " / " + total.denominator(),
                answer.population());
    }

    private List<Child> children(String division, Map<String, Long> overdue) {
        Map<String, Map<String, Long>> open = queries.openByChild(division);
        return reference.children(division).stream()
                .map(child -> {
                    Map<String, Long> colours = open.getOrDefault(child.code(), Map.of());
                    return new Child(
                            child.code(),
                            child.name(),
                            colours.values().stream().mapToLong(Long::longValue).sum(),
                            colours.getOrDefault("RED", 0L),
                            colours.getOrDefault("ORANGE", 0L),
                            colours.getOrDefault("YELLOW", 0L),
                            colours.getOrDefault("BLUE", 0L),
                            overdue.getOrDefault(child.code(), 0L));
                })
                .toList();
    }
}
