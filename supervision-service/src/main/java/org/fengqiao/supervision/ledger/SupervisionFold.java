package org.fengqiao.supervision.ledger;

import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.SupervisionEvent.ColourChanged;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.supervision.statistics.Metric;

/** Takes in what supervision itself raised, in the transaction that raises it. */
record SupervisionFold(CaseLedger ledger, Tally tally) {

    void apply(SupervisionEvent event) {
        switch (event) {
            case ClockBreached e -> {
                ledger.marks.put(e.clockId(), ledger.mark(e.clockId()).raised(e.breachedAt(), e.consequence()));
                if (e.clock().isDuty()) {
                    tally.add(
                            Metric.BREACHED,
                            e.dueAt(),
                            e.tier(),
                            e.unit(),
                            e.clock().name());
                }
            }
            case ColourChanged e -> {
                ledger.colour = e.now();
                ledger.colourAsOf = e.at();
            }
            case DirectiveIssued e -> {
                ledger.notices.put(e.directiveNo(), new Notice(e.kind(), e.unit(), e.at(), e.replyDueAt(), null));
                tally.add(Metric.DIRECTIVES, e.at(), null, e.unit(), e.kind().name());
            }
            case DirectiveAnswered e -> {
                ledger.notices.computeIfPresent(e.directiveNo(), (no, notice) -> notice.answered(e.at()));
                tally.add(Metric.DIRECTIVES_ANSWERED, e.at(), null, e.unit());
            }
        }
    }
}
