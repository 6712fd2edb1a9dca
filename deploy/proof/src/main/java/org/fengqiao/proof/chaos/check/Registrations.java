package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that was confirmed is there, under one number each, and nothing is there that nobody sent. */
public final class Registrations implements Check {
    private static final String PROBED = """
            SELECT amount_cents, case_no FROM registration
            WHERE sender = (SELECT sender FROM registration WHERE source_id LIKE 'probe-%' LIMIT 1)
              AND (source_id LIKE 'probe-%' OR source_id IS NULL AND channel = 'ONLINE')""";

    private static final String REGISTERED = "SELECT case_no FROM registration WHERE decision = 'ACCEPTED'";

    @Override
    public List<Violation> find(Evidence evidence) {
        var found = new ArrayList<Violation>();
        Map<Long, List<String>> probed = new HashMap<>();
        evidence.rows(
                "intake",
                PROBED,
                row -> probed.computeIfAbsent(row.getLong(1), tag -> new ArrayList<>())
                        .add(row.getString(2)));
        for (var approach : evidence.load().probe().approaches()) {
            var there = probed.getOrDefault(approach.tag(), List.of());
            if (!there.equals(approach.caseNo() == null ? List.of() : List.of(approach.caseNo()))) {
                found.add(violation(
                        approach.caseNo(), approach.key() + " was confirmed as this, the database has " + there));
            }
            if (approach.vanished()) {
                found.add(violation(approach.caseNo(), "was confirmed and could not be read right after"));
            }
        }
        Set<String> registered = new HashSet<>(evidence.rows("intake", REGISTERED, row -> row.getString(1)));
        for (var entry : evidence.load().ledger().cases()) {
            if (!registered.remove(entry.caseNo())) {
                found.add(violation(entry.caseNo(), "was confirmed to the demonstration and is not there"));
            }
        }
        evidence.load().probe().approaches().forEach(approach -> registered.remove(approach.caseNo()));
        registered.forEach(caseNo -> found.add(violation(caseNo, "is there, and nobody was told of it")));
        return found;
    }

    private static Violation violation(String caseNo, String words) {
        return new Violation("registration", String.valueOf(caseNo), words);
    }
}
