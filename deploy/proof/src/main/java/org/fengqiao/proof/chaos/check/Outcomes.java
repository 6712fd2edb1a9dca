package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What supervision shows as the outcome of a closed case is what the unit that closed it last said. */
public final class Outcomes implements Check {
    private static final String SAID = """
            SELECT DISTINCT ON (aggregateid) aggregateid, payload::jsonb ->> 'outcome', (payload::jsonb ->> 'hop')::int
            FROM journal WHERE type = 'case.closed.v1' ORDER BY aggregateid, sequence DESC""";

    private static final String SHOWN = "SELECT case_no, outcome FROM supervised_case WHERE state = 'CLOSED'";

    private record Closing(String outcome, int hop) {
        Closing later(Closing other) {
            return hop > other.hop ? this : other;
        }
    }

    @Override
    public List<Violation> find(Evidence evidence) {
        Map<String, Closing> said = new HashMap<>();
        for (var tier : List.of("village", "township", "county")) {
            evidence.rows(
                    "mediation_" + tier,
                    SAID,
                    row -> said.merge(row.getString(1), new Closing(row.getString(2), row.getInt(3)), Closing::later));
        }
        var found = new ArrayList<Violation>();
        evidence.rows("supervision", SHOWN, row -> {
            var closing = said.get(row.getString(1));
            return closing == null
                    || closing.outcome().equals(row.getString(2))
                    || found.add(new Violation(
                            "fold",
                            row.getString(1),
                            "was closed as %s, supervision shows %s".formatted(closing.outcome(), row.getString(2))));
        });
        return found;
    }
}
