package org.fengqiao.deploy.demo.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.demo.plan.Story;

/** The demonstration's own books: what the network has promised, case by case, and what became of it. */
public final class Ledger {
    private final Map<String, CaseEntry> cases = new ConcurrentHashMap<>();
    private final Counts<Fact> facts = new Counts<>();
    private final Counts<String> referrals = new Counts<>();
    private final Counts<String> breaches = new Counts<>();
    private final Collection<String> troubles = new ConcurrentLinkedQueue<>();

    /** A registration opened a case; two registrations that open the same case are an error. */
    public void accepted(String caseNo, Story story) {
        if (cases.putIfAbsent(caseNo, CaseEntry.accepted(caseNo, story)) == null) {
            facts.add(Fact.ACCEPTED);
        } else {
            trouble(caseNo + " was opened by two registrations");
        }
    }

    /** The case was seen there. */
    public void seen(String caseNo, Tier tier, String unit, int hop, String state, String outcome) {
        cases.computeIfPresent(caseNo, (no, entry) -> entry.at(tier, unit, hop, state, outcome));
    }

    /** The case could not be driven on. */
    public void stuck(String caseNo, String why) {
        cases.computeIfPresent(caseNo, (no, entry) -> entry.inTrouble(why));
    }

    /** Something went wrong that belongs to no open case. */
    public void trouble(String what) {
        troubles.add(what);
    }

    public void count(Fact fact) {
        facts.add(fact);
    }

    public long of(Fact fact) {
        return facts.of(fact);
    }

    /** A partner did this with an offer. */
    public void referral(String channel, String what) {
        referrals.add(channel + " " + what);
    }

    /** A limit of this kind was missed on purpose, and its consequence was seen. */
    public void breach(String kind) {
        breaches.add(kind);
    }

    public Counts<String> referrals() {
        return referrals;
    }

    public Counts<String> breaches() {
        return breaches;
    }

    /** All cases. */
    public Collection<CaseEntry> cases() {
        return List.copyOf(cases.values());
    }

    /** Cases that are not closed. */
    public List<CaseEntry> open() {
        return cases.values().stream().filter(entry -> !entry.closed()).toList();
    }

    /** Everything that went wrong besides. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }
}
