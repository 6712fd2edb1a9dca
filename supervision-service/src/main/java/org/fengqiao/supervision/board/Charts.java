package org.fengqiao.supervision.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** Registered and closed cases of the last 30 days. */
    String trend(String division, LocalDate today) {
        LocalDate first = today.minusDays(DAYS - 1L);
        List<LocalDate> days = first.datesUntil(today.plusDays(1)).toList();
        return write(Map.of(
                "days",
                days.stream()
                        .map(d -> d.getMonthValue() + "/" + d.getDayOfMonth())
                        .toList(),
                "registered",
                line(division, List.of(Metric.REGISTERED), first, today, days),
                "closed",
                line(division, List.of(Metric.SETTLED, Metric.UNSETTLED, Metric.WITHDRAWN), first, today, days)));
    }

    private List<Long> line(String division, List<Metric> metrics, LocalDate from, LocalDate to, List<LocalDate> days) {
        Map<LocalDate, Long> found = series.of(metrics, division, from, to);
        return days.stream().map(d -> found.getOrDefault(d, 0L)).toList();
    }

    /** The most frequent kinds of this year. */
    String kinds(String division, LocalDate today, Labels labels) {
        return bars(
                new Question(Indicator.REGISTERED_CASES, division, Dimension.KIND, today.withDayOfYear(1), today),
                labels);
    }

    /** Missed limits of this year by kind. */
    String breaches(String division, LocalDate today, Labels labels) {
        return bars(
                new Question(Indicator.BREACHES, division, Dimension.DETAIL, today.withDayOfYear(1), today), labels);
    }

    private String bars(Question question, Labels labels) {
        List<Figure> rows = statistics.answer(question, labels).rows().stream()
                .sorted(Comparator.comparingLong(Figure::numerator).reversed())
                .limit(KINDS)
                .toList();
        return write(Map.of(
                "names", rows.stream().map(Figure::label).toList(),
                "values", rows.stream().map(Figure::numerator).toList()));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a chart", e);
        }
    }
}
