package org.fengqiao.supervision.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.accounting.Accounts.Open;
import org.fengqiao.supervision.board.Overview.RateCard;
import org.fengqiao.supervision.board.Overview.TierBar;
import org.fengqiao.supervision.statistics.Dimension;
import org.fengqiao.supervision.statistics.Figure;
import org.fengqiao.supervision.statistics.Indicator;
import org.fengqiao.supervision.statistics.Statistics;
import org.fengqiao.supervision.statistics.Statistics.Question;
import org.fengqiao.supervision.statistics.StatisticsAnswer;
import org.fengqiao.supervision.web.Labels;

/** What a division achieved this year, each rate with the numbers that it was made of. */
@ApplicationScoped
class YearFigures {

    private static final List<Indicator> RATES = List.of(
            Indicator.CLOSING_RATE, Indicator.SETTLEMENT_RATE, Indicator.ON_SPOT_RATE, Indicator.MEDIAN_HANDLING_HOURS);

    private final Statistics statistics;

    YearFigures(Statistics statistics) {
        this.statistics = statistics;
    }

    List<TierBar> tiers(String division, List<Open> open, LocalDate today, Labels labels) {
        StatisticsAnswer shares = year(List.of(Indicator.SETTLED_SHARE), division, Dimension.TIER, today, labels)
                .getFirst();
        Long whole = shares.total().denominator();
        return Arrays.stream(Tier.values())
                .map(tier -> {
                    Optional<Figure> share = shares.rows().stream()
                            .filter(row -> row.key().equals(tier.name()))
                            .findFirst();
                    String rate = share.map(Figure::rate).orElse("0.00");
                    return new TierBar(
                            tier.name(),
                            labels.of(tier),
                            open.stream()
                                    .filter(o -> o.tier().equals(tier.name()))
                                    .mapToLong(Open::cases)
                                    .sum(),
                            whole == 0 ? "—" : rate + "%",
                            share.map(Figure::numerator).orElse(0L) + " / " + whole,
                            rate);
                })
                .toList();
    }

    List<RateCard> rates(String division, LocalDate today, Labels labels) {
        return year(RATES, division, Dimension.ALL, today, labels).stream()
                .map(YearFigures::card)
                .toList();
    }

    private List<StatisticsAnswer> year(
            List<Indicator> indicators, String division, Dimension by, LocalDate today, Labels labels) {
        return statistics.answers(new Question(indicators, division, by, today.withDayOfYear(1), today), labels);
    }

    private static RateCard card(StatisticsAnswer answer) {
        Figure total = answer.total();
        if (total.denominator() == null) {
            String median = Optional.ofNullable(total.median()).orElse("—");
            return new RateCard(answer.label(), median, "", total.numerator() + " 件", answer.population());
        }
        boolean known = total.rate() != null;
        return new RateCard(
                answer.label(),
                known ? total.rate() : "—",
                known ? "%" : "",
                total.numerator() + " / " + total.denominator(),
                answer.population());
    }
}
