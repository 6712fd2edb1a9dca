package org.fengqiao.supervision.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.supervision.statistics.CountQueries.Sum;
import org.fengqiao.supervision.web.Labels;

/** Answers questions from the counters. */
@ApplicationScoped
public class Statistics {

    static final int SCALE = 2;

    /** Key of the row for what has no value in the dimension asked for. */
    static final String UNATTRIBUTED = "NONE";

    /** What is asked about some indicators. */
    public record Question(
            Collection<Indicator> indicators, String division, Dimension by, LocalDate from, LocalDate to) {}

    private final CountQueries counts;
    private final Reference reference;

    Statistics(CountQueries counts, Reference reference) {
        this.counts = counts;
        this.reference = reference;
    }

    /**
     * The answers with labels in the reader's language, in the order of the indicators; the rows of each add up to its
     * total. All are read by one statement, so that they are of one moment.
     */
    public List<StatisticsAnswer> answers(Question question, Labels labels) {
        String wholeKey = question.by() == Dimension.DIVISION ? question.division() : "";
        Map<Boolean, List<Sum>> sums = sums(question).stream()
                .collect(Collectors.partitioningBy(sum -> sum.key().equals(wholeKey)));
        return question.indicators().stream()
                .map(i -> answer(i, question, labels, of(i, sums.get(true)), of(i, sums.get(false))))
                .toList();
    }

    private static List<Sum> of(Indicator indicator, List<Sum> sums) {
        Set<Metric> metrics = indicator.metrics();
        return sums.stream().filter(sum -> metrics.contains(sum.metric())).toList();
    }

    private static StatisticsAnswer answer(
            Indicator indicator, Question question, Labels labels, List<Sum> all, List<Sum> sums) {
        long whole = amount(all, indicator.denominator());
        return new StatisticsAnswer(
                indicator.code(),
                labels.text("indicator." + indicator.code()),
                labels.text("population." + indicator.code()),
                question.division(),
                question.from(),
                question.to(),
                question.by(),
                indicator.form() == Indicator.Form.MEDIAN ? Median.SCALE : SCALE,
                Rate.ROUNDING.name(),
                question.by() == Dimension.ALL ? List.of() : rows(indicator, question, labels, all, sums, whole),
                figure("", labels.text("statistics.total"), indicator, all, whole));
    }

    private static List<Figure> rows(
            Indicator indicator, Question question, Labels labels, List<Sum> all, List<Sum> sums, long whole) {
        List<Figure> rows = new ArrayList<>();
        sums.stream()
                .collect(Collectors.groupingBy(Sum::key, TreeMap::new, Collectors.toList()))
                .forEach((key, its) -> rows.add(figure(key, label(question.by(), key, labels), indicator, its, whole)));
        List<Sum> rest = rest(all, sums);
        if (!rest.isEmpty()) {
            boolean division = question.by() == Dimension.DIVISION;
            String label = labels.text(division ? "statistics.own-level" : "statistics.unattributed");
            rows.add(figure(division ? question.division() : UNATTRIBUTED, label, indicator, rest, whole));
        }
        return rows;
    }

    /** What the rows leave over, since not every count has every dimension. */
    private static List<Sum> rest(List<Sum> all, List<Sum> sums) {
        Map<Sum, Long> left = new LinkedHashMap<>();
        all.forEach(sum -> left.merge(slot(sum), sum.amount(), Long::sum));
        sums.forEach(sum -> left.merge(slot(sum), -sum.amount(), Long::sum));
        return left.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Sum(
                        entry.getKey().metric(), UNATTRIBUTED, entry.getKey().bucket(), entry.getValue()))
                .toList();
    }

    private static Sum slot(Sum sum) {
        return new Sum(sum.metric(), UNATTRIBUTED, sum.bucket(), 0);
    }

    private List<Sum> sums(Question q) {
        Set<Metric> metrics = q.indicators().stream()
                .flatMap(indicator -> indicator.metrics().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Metric.class)));
        if (q.by() != Dimension.DIVISION) {
            return counts.sums(metrics, q.division(), q.by(), q.from(), q.to());
        }
        List<String> children =
                reference.children(q.division()).stream().map(Division::code).toList();
        return counts.sumsByDivision(metrics, q.division(), children, q.from(), q.to());
    }

    private static Figure figure(String key, String label, Indicator indicator, List<Sum> sums, long whole) {
        long numerator = amount(sums, indicator.numerator());
        return switch (indicator.form()) {
            case NUMBER -> new Figure(key, label, numerator, null, null, null);
            case RATE -> rate(key, label, new Rate(numerator, amount(sums, indicator.denominator())));
            case SHARE -> rate(key, label, new Rate(numerator, whole));
            case RATIO -> {
                Rate ratio = new Rate(numerator, amount(sums, indicator.denominator()));
                yield new Figure(key, label, numerator, ratio.denominator(), ratio.ratio(SCALE), null);
            }
            case MEDIAN ->
                new Figure(
                        key,
                        label,
                        numerator,
                        null,
                        null,
                        Median.hours(sums.stream().collect(Collectors.toMap(Sum::bucket, Sum::amount, Long::sum))));
        };
    }

    private static Figure rate(String key, String label, Rate rate) {
        return new Figure(key, label, rate.numerator(), rate.denominator(), rate.percent(SCALE), null);
    }

    private static long amount(Collection<Sum> sums, Collection<Metric> metrics) {
        return sums.stream()
                .filter(s -> metrics.contains(s.metric()))
                .mapToLong(Sum::amount)
                .sum();
    }

    private static String label(Dimension by, String key, Labels labels) {
        return switch (by) {
            case ALL -> "";
            case DIVISION -> labels.division(key);
            case UNIT -> labels.unit(key);
            case TIER -> labels.of("Tier", key);
            case KIND -> labels.of("kind", key);
            case CHANNEL -> labels.of("Channel", key);
            case GRADE -> labels.of("Grade", key);
            case DETAIL -> labels.of("detail", key);
        };
    }
}
