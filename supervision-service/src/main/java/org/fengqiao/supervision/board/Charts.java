package org.fengqiao.supervision.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.accounting.Accounts.Open;
import org.fengqiao.supervision.statistics.DailySeries;
import org.fengqiao.supervision.statistics.Dimension;
import org.fengqiao.supervision.statistics.Figure;
import org.fengqiao.supervision.statistics.Indicator;
import org.fengqiao.supervision.statistics.Metric;
import org.fengqiao.supervision.statistics.Statistics;
import org.fengqiao.supervision.statistics.Statistics.Question;
import org.fengqiao.supervision.web.Labels;

/** Gives the charts their numbers; how they look is up to the page. */
@ApplicationScoped
class Charts {

    static final List<Colour> COLOURS = List.of(Colour.RED, Colour.ORANGE, Colour.YELLOW, Colour.BLUE);
    private static final int DAYS = 30;
    private static final int KINDS = 8;

    private final Statistics statistics;
    private final DailySeries series;
    private final ObjectMapper json;

    Charts(Statistics statistics, DailySeries series, ObjectMapper json) {
        this.statistics = statistics;
        this.series = series;
        this.json = json;
    }

    /** Open cases of each tier by colour. */
    Chart tiers(List<Open> open, Labels labels) {
        List<Tier> tiers = List.of(Tier.values());
        List<List<Long>> counts = COLOURS.stream()
                .map(colour ->
                        tiers.stream().map(tier -> count(open, tier, colour)).toList())
                .toList();
        return new Chart(
                "stack",
                "各层级四色预警",
                "各层级在办案件的预警颜色",
                write(Map.of(
                        "names",
                        tiers.stream().map(labels::of).toList(),
                        "codes",
                        COLOURS.stream().map(Colour::name).toList(),
                        "labels",
                        COLOURS.stream().map(labels::of).toList(),
                        "values",
                        counts)),
                Stream.concat(Stream.of("层级"), COLOURS.stream().map(labels::of)).toList(),
                IntStream.range(0, tiers.size())
                        .mapToObj(i -> row(
                                labels.of(tiers.get(i)),
                                counts.stream().map(c -> c.get(i)).toList()))
                        .toList());
    }

    private static long count(List<Open> open, Tier tier, Colour colour) {
        return open.stream()
                .filter(o -> o.tier().equals(tier.name()) && o.colour().equals(colour.name()))
                .mapToLong(Open::cases)
                .sum();
    }

    /** Registered and closed cases of the last 30 days. */
    Chart trend(String division, LocalDate today) {
        LocalDate first = today.minusDays(DAYS - 1L);
        List<LocalDate> days = first.datesUntil(today.plusDays(1)).toList();
        List<String> names = days.stream()
                .map(d -> d.getMonthValue() + "月" + d.getDayOfMonth() + "日")
                .toList();
        List<Long> registered = line(division, List.of(Metric.REGISTERED), days);
        List<Long> closed = line(division, List.of(Metric.SETTLED, Metric.UNSETTLED, Metric.WITHDRAWN), days);
        return new Chart(
                "trend",
                "近三十天登记与办结",
                "近三十天登记 " + sum(registered) + " 件，办结 " + sum(closed) + " 件",
                write(Map.of("days", names, "registered", registered, "closed", closed)),
                List.of("日期", "登记", "办结"),
                IntStream.range(0, DAYS)
                        .mapToObj(i -> row(names.get(i), List.of(registered.get(i), closed.get(i))))
                        .toList());
    }

    private List<Long> line(String division, List<Metric> metrics, List<LocalDate> days) {
        Map<LocalDate, Long> found = series.of(metrics, division, days.getFirst(), days.getLast());
        return days.stream().map(d -> found.getOrDefault(d, 0L)).toList();
    }

    private static long sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }

    /** The most frequent kinds of this year. */
    Chart kinds(String division, LocalDate today, Labels labels) {
        List<Figure> rows = rows(Indicator.REGISTERED_CASES, division, Dimension.KIND, today, labels);
        return bars("今年纠纷类别", "受理", "件", "类别", rows);
    }

    /** Limits missed this year by kind. */
    Chart breaches(String division, LocalDate today, Labels labels) {
        List<Figure> rows = rows(Indicator.BREACHES, division, Dimension.DETAIL, today, labels);
        return bars("今年逾期", "逾期", "次", "时限", rows);
    }

    private List<Figure> rows(Indicator indicator, String division, Dimension by, LocalDate today, Labels labels) {
        var question = new Question(List.of(indicator), division, by, today.withDayOfYear(1), today);
        return statistics.answers(question, labels).getFirst().rows().stream()
                .filter(row -> row.numerator() > 0)
                .sorted(Comparator.comparingLong(Figure::numerator).reversed())
                .toList();
    }

    private Chart bars(String title, String what, String unit, String header, List<Figure> rows) {
        List<Figure> first = rows.stream().limit(KINDS).toList();
        return new Chart(
                "bars",
                title,
                rows.isEmpty()
                        ? "今年无" + what
                        : "今年" + what + "最多的是" + rows.getFirst().label() + "，"
                                + rows.getFirst().numerator() + " " + unit,
                write(Map.of(
                        "names", first.stream().map(Figure::label).toList(),
                        "values", first.stream().map(Figure::numerator).toList())),
                List.of(header, what + unit + "数"),
                rows.stream()
                        .map(row -> row(row.label(), List.of(row.numerator())))
                        .toList());
    }

    private static List<String> row(String name, List<Long> values) {
        return Stream.concat(Stream.of(name), values.stream().map(String::valueOf))
                .toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a chart", e);
        }
    }
}
