package org.fengqiao.deploy.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.deploy.demo.ledger.CaseEntry;
import org.fengqiao.deploy.demo.ledger.Ledger;
import org.fengqiao.deploy.demo.ledger.Share;
import org.fengqiao.deploy.demo.world.Books;
import org.fengqiao.deploy.demo.world.WorkLists;
import org.fengqiao.deploy.demo.world.World;
import org.fengqiao.deploy.process.Readiness;

/** Lets supervision prove that every case is accounted for and every chain whole. */
final class Proof {
    private static final int CHAINS_READ = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final World world;
    private final Ledger ledger;
    private final Set<String> counties;
    private Books after;
    private int read;
    private List<String> broken = List.of();

    Proof(World world, Ledger ledger, Set<String> counties) {
        this.world = world;
        this.ledger = ledger;
        this.counties = counties;
    }

    /** Everything that is not in order, once supervision has had time to hear of the last events. */
    List<String> findings(Books before) {
        broken = brokenChains();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            after = Books.of(counties, world);
            var findings = new Audit(ledger, before).findings(after, broken, open());
            if (findings.isEmpty() || !settling(findings) || System.nanoTime() > end) {
                return findings;
            }
            Readiness.pause(Duration.ofSeconds(1));
        }
    }

    /** Open files of cases that were played, on the work lists of all tiers. */
    private List<String> open() {
        var own = ledger.cases().stream().map(CaseEntry::caseNo).collect(Collectors.toSet());
        return WorkLists.open(counties, world).stream()
                .filter(file -> own.contains(file.caseNo()))
                .map(file -> file.caseNo() + " is on a work list, " + file.words())
                .toList();
    }

    /** What is wrong on the own side does not become right by waiting. */
    private boolean settling(List<String> findings) {
        return findings.size() > ledger.troubles().size() + ledger.open().size() + broken.size();
    }

    private List<String> brokenChains() {
        var sample = new ArrayList<>(
                ledger.cases().stream().map(CaseEntry::caseNo).sorted().toList());
        Collections.shuffle(sample, new Random(1));
        var chosen = sample.subList(0, Math.min(CHAINS_READ, sample.size()));
        read = chosen.size();
        return chosen.stream().filter(caseNo -> !whole(caseNo)).toList();
    }

    private boolean whole(String caseNo) {
        var supervisor = world.people().supervisor(caseNo.substring(2, 8));
        return world.supervision()
                .chain(caseNo, supervisor)
                .body()
                .path("whole")
                .asBoolean();
    }

    private Map<String, Long> breaches() {
        var breaches = new TreeMap<String, Long>();
        for (var county : counties) {
            world.supervision()
                    .details("breaches", world.people().supervisor(county))
                    .forEach((kind, count) -> breaches.merge(kind, count, Long::sum));
        }
        return breaches;
    }

    void print(PrintStream out) {
        Summary.line(out, "limits missed in this year, by kind", breaches());
        Summary.line(out, "cases registered, by supervision", after.registered());
        Summary.line(out, "cases open", after.open());
        Summary.line(out, "cases closed", after.closedBy());
        Summary.line(out, "events that wait for others", after.parked());
        Summary.line(out, "broken chains, by the background check", after.broken());
        Summary.line(out, "cases not accounted for", after.unaccounted());
        Summary.line(out, "chains read and whole", new Share(read - broken.size(), read));
    }
}
