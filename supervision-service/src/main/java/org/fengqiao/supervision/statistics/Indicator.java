package org.fengqiao.supervision.statistics;

import static org.fengqiao.supervision.statistics.Metric.BATCHES;
import static org.fengqiao.supervision.statistics.Metric.BREACHED;
import static org.fengqiao.supervision.statistics.Metric.CLOSED_OF_DISPATCHED;
import static org.fengqiao.supervision.statistics.Metric.DIRECTIVES;
import static org.fengqiao.supervision.statistics.Metric.DIRECTIVES_ANSWERED;
import static org.fengqiao.supervision.statistics.Metric.DISPATCHED;
import static org.fengqiao.supervision.statistics.Metric.ESCALATED;
import static org.fengqiao.supervision.statistics.Metric.JOINED;
import static org.fengqiao.supervision.statistics.Metric.NOT_ACCEPTED;
import static org.fengqiao.supervision.statistics.Metric.ON_SPOT;
import static org.fengqiao.supervision.statistics.Metric.PERSONS;
import static org.fengqiao.supervision.statistics.Metric.RATED;
import static org.fengqiao.supervision.statistics.Metric.RATING_POINTS;
import static org.fengqiao.supervision.statistics.Metric.REFERRAL_CONCLUDED;
import static org.fengqiao.supervision.statistics.Metric.REFERRAL_DECLINED;
import static org.fengqiao.supervision.statistics.Metric.REFERRAL_RETURNED;
import static org.fengqiao.supervision.statistics.Metric.REFERRED;
import static org.fengqiao.supervision.statistics.Metric.REGISTERED;
import static org.fengqiao.supervision.statistics.Metric.REOPENED;
import static org.fengqiao.supervision.statistics.Metric.RETURNED;
import static org.fengqiao.supervision.statistics.Metric.SETTLED;
import static org.fengqiao.supervision.statistics.Metric.SETTLED_AFTER;
import static org.fengqiao.supervision.statistics.Metric.UNSETTLED;
import static org.fengqiao.supervision.statistics.Metric.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can be asked for, each with its population. Settled (调处成功) and closed (办结) are different things and are never
 * mixed; a share always has the numbers that it was made of.
 */
public enum Indicator {
    REGISTERED_CASES(Form.NUMBER, List.of(REGISTERED), List.of()),
    REGISTERED_PERSONS(Form.NUMBER, List.of(PERSONS), List.of()),
    REGISTERED_BATCHES(Form.NUMBER, List.of(BATCHES), List.of()),
    JOINED_APPROACHES(Form.NUMBER, List.of(JOINED), List.of()),
    NOT_ACCEPTED_APPROACHES(Form.NUMBER, List.of(NOT_ACCEPTED), List.of()),
    DISPATCHED_CASES(Form.NUMBER, List.of(DISPATCHED), List.of()),
    /** 现场答复率 */
    ON_SPOT_RATE(Form.RATE, List.of(ON_SPOT), List.of(REGISTERED)),
    /** 办结率: of the cases first dispatched in the period, those closed by now. */
    CLOSING_RATE(Form.RATE, List.of(CLOSED_OF_DISPATCHED), List.of(DISPATCHED)),
    /** 调处成功率: of the cases closed after mediation in the period, those settled. */
    SETTLEMENT_RATE(Form.RATE, List.of(SETTLED), List.of(SETTLED, UNSETTLED)),
    SETTLED_CASES(Form.NUMBER, List.of(SETTLED), List.of()),
    UNSETTLED_CASES(Form.NUMBER, List.of(UNSETTLED), List.of()),
    WITHDRAWN_CASES(Form.NUMBER, List.of(WITHDRAWN), List.of()),
    /** 小事不出村: settled cases by tier; asked for by TIER it gives the share of each. */
    SETTLED_SHARE(Form.SHARE, List.of(SETTLED), List.of(SETTLED)),
    REOPENED_CASES(Form.NUMBER, List.of(REOPENED), List.of()),
    ESCALATED_CASES(Form.NUMBER, List.of(ESCALATED), List.of()),
    RETURNED_CASES(Form.NUMBER, List.of(RETURNED), List.of()),
    REFERRED_CASES(Form.NUMBER, List.of(REFERRED), List.of()),
    REFERRALS_CONCLUDED(Form.NUMBER, List.of(REFERRAL_CONCLUDED), List.of()),
    REFERRALS_DECLINED(Form.NUMBER, List.of(REFERRAL_DECLINED), List.of()),
    REFERRALS_RETURNED(Form.NUMBER, List.of(REFERRAL_RETURNED), List.of()),
    BREACHES(Form.NUMBER, List.of(BREACHED), List.of()),
    DIRECTIVES_ISSUED(Form.NUMBER, List.of(DIRECTIVES), List.of()),
    DIRECTIVES_REPLIED(Form.NUMBER, List.of(DIRECTIVES_ANSWERED), List.of()),
    MEAN_RATING(Form.RATIO, List.of(RATING_POINTS), List.of(RATED)),
    /** Median time from registration to settlement, in hours. */
    MEDIAN_HANDLING_HOURS(Form.MEDIAN, List.of(SETTLED_AFTER), List.of());

    /** How the answer is made. */
    public enum Form {
        NUMBER,
        /** In per cent of the same group. */
        RATE,
        /** In per cent of all groups together. */
        SHARE,
        RATIO,
        MEDIAN
    }

    private final Form form;
    private final List<Metric> numerator;
    private final List<Metric> denominator;

    Indicator(Form form, List<Metric> numerator, List<Metric> denominator) {
        this.form = form;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public Form form() {
        return form;
    }

    public List<Metric> numerator() {
        return numerator;
    }

    public List<Metric> denominator() {
        return denominator;
    }

    /** All that has to be counted for it. */
    Set<Metric> metrics() {
        Set<Metric> metrics = EnumSet.copyOf(numerator);
        metrics.addAll(denominator);
        return metrics;
    }

    /** Name in URLs: settlement-rate. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The indicator of this name, if there is one. */
    public static Optional<Indicator> of(String code) {
        return Arrays.stream(values()).filter(i -> i.code().equals(code)).findFirst();
    }
}
