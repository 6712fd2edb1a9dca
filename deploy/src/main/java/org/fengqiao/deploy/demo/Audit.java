package org.fengqiao.deploy.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.demo.ledger.CaseEntry;
import org.fengqiao.deploy.demo.ledger.Ledger;
import org.fengqiao.deploy.demo.world.Books;

/** Holds the demonstration's own books against what supervision says, and collects whatever does not agree. */
final class Audit {
    private final Ledger ledger;
    private final Books before;
    private final List<String> findings = new ArrayList<>();

    Audit(Ledger ledger, Books before) {
        this.ledger = ledger;
        this.before = before;
    }

    /** Everything that was lost, doubled, stuck or broken; empty when all is well. */
    List<String> findings(Books after, List<String> brokenChains, List<String> openFiles) {
        findings.addAll(ledger.troubles());
        for (var entry : ledger.open()) {
            findings.add("%s (%s) is not closed: %s at %s%s"
                    .formatted(
                            entry.caseNo(),
                            entry.story(),
                            entry.state(),
                            entry.unit(),
                            entry.trouble() == null ? "" : "; " + entry.trouble()));
        }
        agree("registered cases", ledger.cases().size(), after.registered() - before.registered());
        agree("open cases", before.open() + ledger.open().size(), after.open());
        ledgerOutcomes()
                .forEach((outcome, count) ->
                        agree("cases closed " + outcome, count, after.closed(outcome) - before.closed(outcome)));
        agree("events that wait for others", 0, after.parked());
        agree("broken chains", 0, after.broken());
        agree("cases that are not accounted for", 0, after.unaccounted());
        findings.addAll(openFiles);
        brokenChains.forEach(caseNo -> findings.add("the chain of " + caseNo + " is not whole"));
        return findings;
    }

    private Map<String, Long> ledgerOutcomes() {
        return Map.of(
                "SETTLED", closed("SETTLED"),
                "UNSETTLED", closed("UNSETTLED"),
                "WITHDRAWN", closed("WITHDRAWN"));
    }

    private long closed(String outcome) {
        return ledger.cases().stream()
                .filter(CaseEntry::closed)
                .filter(entry -> outcome.equals(entry.outcome()))
                .count();
    }

    private void agree(String what, long own, long theirs) {
        if (own != theirs) {
            findings.add("%s: supervision has %d, the demonstration %d".formatted(what, theirs, own));
        }
    }
}
