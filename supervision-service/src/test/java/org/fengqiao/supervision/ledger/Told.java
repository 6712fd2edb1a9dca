package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.platform.events.Received;
import org.fengqiao.supervision.statistics.Count;
import org.fengqiao.supervision.statistics.Metric;

/** Folds what was told into a ledger, as the service does, without any infrastructure. */
public final class Told {

    private final CaseLedger ledger;
    private final List<Count> counts = new ArrayList<>();
    private final List<DueMoved> moved = new ArrayList<>();

    private Told(String caseNo) {
        this.ledger = CaseLedger.of(caseNo);
    }

    public static Told of(Story story) {
        return of(story.told().getFirst().subject(), story.told());
    }

    public static Told of(String caseNo, Collection<Received> events) {
        Told told = new Told(caseNo);
        events.forEach(told::and);
        return told;
    }

    public Told and(Received event) {
        counts.addAll(ledger.apply((CaseEvent) event.event(), event.sequence()));
        TestRules.RECKONING.of(ledger, event.type(), event.time(), moved);
        return this;
    }

    CaseLedger ledger() {
        return ledger;
    }

    public Picture picture() {
        return TestRules.RECKONING.of(ledger, null, new ArrayList<>());
    }

    public List<Count> counts() {
        return counts;
    }

    /** How often something was counted, less what was taken back. */
    int counted(Metric metric) {
        return counts.stream()
                .filter(c -> c.metric() == metric)
                .mapToInt(Count::amount)
                .sum();
    }

    public List<DueMoved> moved() {
        return moved;
    }

    public CaseClock clock(ClockKind kind, int hop) {
        return picture().clocks().stream()
                .filter(c -> c.kind() == kind && c.hop() == hop)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** Raises what is due, as the sweeper does. */
    public List<ClockBreached> sweep(Instant now) {
        List<ClockBreached> breaches = Watch.breaches(ledger, picture(), TestRules.RULES, now, now);
        breaches.forEach(b -> counts.addAll(ledger.apply(b, 0)));
        Watch.colourChange(ledger, picture(), now).ifPresent(c -> ledger.apply(c, 0));
        return breaches;
    }

    /** Everything that can be seen, in one comparable text. */
    public String everything() {
        return LedgerJson.write(ledger) + "\n" + picture().responsibilities() + "\n"
                + picture().clocks() + "\n"
                + picture().wakeAt() + picture().state() + picture().handler() + "\n"
                + counts.stream().map(Object::toString).sorted().toList();
    }
}
