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
    private final List<Count> counts;

    /** Intake does not wait for routing's grade, so what it tells is counted without one. */
    Tally(CaseLedger ledger, boolean graded) {
        this(ledger, graded, new ArrayList<>());
    }

    private Tally(CaseLedger ledger, boolean graded, List<Count> counts) {
        this.ledger = ledger;
        this.graded = graded;
        this.counts = counts;
    }

    /** The same for what is told by others than intake. */
    Tally graded() {
        return new Tally(ledger, true, counts);
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
        if (amount == 0) {
            return;
        }
        var what = new Uncounted(metric, at, tier, unit, detail, bucket, amount, graded);
        if (ledger.opening == null) {
            ledger.uncounted.add(what);
        } else {
            counts.add(count(what));
        }
    }

    /** Counts what happened before the registration was known. */
    void catchUp() {
        ledger.uncounted.forEach(what -> counts.add(count(what)));
        ledger.uncounted.clear();
    }

    private Count count(Uncounted what) {
        Opening opening = ledger.opening;
        return new Count(
                what.metric(),
                Count.dayOf(what.at()),
                opening.division(),
                what.tier(),
                opening.kind(),
                opening.channel(),
                what.unit(),
                what.graded() ? grade() : null,
                what.detail(),
                what.bucket(),
                what.amount());
    }

    private Grade grade() {
        return ledger.leads().findFirst().map(first -> first.grade).orElse(null);
    }
}
