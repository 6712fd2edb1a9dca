package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deploy.demo.world.Books;

/** The people got their work done, and supervision's books say the same as theirs. */
public final class Work implements Check {

    @Override
    public List<Violation> find(Evidence evidence) {
        var load = evidence.load();
        var ledger = load.ledger();
        var found = new ArrayList<Violation>();
        ledger.troubles().forEach(words -> found.add(new Violation("work", "demonstration", words)));
        ledger.open()
                .forEach(entry -> found.add(new Violation(
                        "work",
                        entry.caseNo(),
                        "%s is %s at %s: %s".formatted(entry.story(), entry.state(), entry.unit(), entry.trouble()))));
        var probed = load.probe().approaches().stream()
                .filter(approach -> approach.caseNo() != null)
                .toList();
        var books = Books.of(load.counties(), load.world());
        agree("registered cases", ledger.cases().size() + probed.size(), books.registered(), found);
        long open = probed.stream().filter(approach -> !approach.withdrawn()).count();
        agree("open cases", open, books.open(), found);
        for (var outcome : List.of("SETTLED", "UNSETTLED")) {
            long own = ledger.cases().stream()
                    .filter(entry -> entry.closed() && outcome.equals(entry.outcome()))
                    .count();
            agree("cases closed as " + outcome, own, books.closed(outcome), found);
        }
        agree("parked events", 0, books.parked(), found);
        agree("broken chains", 0, books.broken(), found);
        agree("cases that are not accounted for", 0, books.unaccounted(), found);
        return found;
    }

    private static void agree(String what, long own, long theirs, List<Violation> found) {
        if (own != theirs) {
            found.add(new Violation("books", what, "supervision says " + theirs + ", those who worked " + own));
        }
    }
}
