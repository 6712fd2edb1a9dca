package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.statistics.Count;
import org.fengqiao.supervision.statistics.Metric;

/** Collects what one event adds to the statistics, with the case's own facts filled in. */
final class Tally {

    private final CaseLedger ledger;
    private final boolean graded;
    private final List<Count> counts = new ArrayList<>();

    /** Intake does not wait for routing's grade, so what it tells is counted without one. */
    Tally(CaseLedger ledger, boolean graded) {
        this.ledger = ledger;
        this.graded = graded;
    }

    List<Count> counts() {
        return counts;
    }

    void add(Metric metric, Instant at, Tier tier, String unit) {
        add(metric, at, tier, unit, null, 0, 1);
    }

    void add(Metric metric, Instant at, Tier tier, String unit, String detail) {
        add(metric, at, tier, unit, detail, 0, 1);
    }

    void add(Metric metric, Instant at, Tier tier, String unit, String detail, int bucket, int amount) {
        Opening opening = ledger.opening;
        if (opening == null || amount == 0) {
            return;
        }
        counts.add(new Count(
                metric,
                Count.dayOf(at),
                opening.division(),
                tier,
                opening.kind(),
                opening.channel(),
                unit,
                grade(),
                detail,
                bucket,
                amount));
    }

    private Grade grade() {
        return !graded
                ? null
                : ledger.leads().findFirst().map(first -> first.grade).orElse(null);
    }
}
