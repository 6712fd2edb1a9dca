package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.List;

/** Every missed limit was raised, once, and none before it was due or although it was met. */
public final class Limits implements Check {
    private static final String RAISED = """
            WITH raised AS (
                SELECT aggregateid AS case_no, payload::jsonb ->> 'clockId' AS clock,
                       (payload::jsonb ->> 'dueAt')::timestamptz AS due,
                       (payload::jsonb ->> 'breachedAt')::timestamptz AS at
                FROM journal WHERE type = 'clock.breached.v1')
            """;

    private static final List<String> QUERIES = List.of(
            RAISED + "SELECT case_no, clock || ' was raised ' || count(*) || ' times' FROM raised GROUP BY 1, clock"
                    + " HAVING count(*) > 1",
            RAISED + "SELECT case_no, clock || ' was raised at ' || at || ', due ' || due FROM raised WHERE at < due",
            RAISED + """
                    SELECT coalesce(c.case_no, r.case_no), coalesce(c.id, r.clock) || ' is noted or raised, not both'
                    FROM (SELECT * FROM clock WHERE breached_at IS NOT NULL) c FULL JOIN raised r ON r.clock = c.id
                    WHERE c.id IS NULL OR r.clock IS NULL""",
            // A unit whose machine is behind the others says that it met a limit before that began; no one can tell
            // when it did.
            """
            SELECT case_no, id || ' was raised at ' || breached_at || ', due ' || due || ', but met at ' || ended_at
            FROM clock WHERE breached_at IS NOT NULL AND ended_at <= due AND ended_at >= started_at""",
            """
            SELECT case_no, id || ' ended at ' || ended_at || ', due ' || due || ', and was not raised'
            FROM clock WHERE breached_at IS NULL AND ended_at > due""");

    private static final String MISSED = """
            SELECT case_no, id || ' is due since ' || due || ' and not raised'
            FROM clock WHERE state = 'RUNNING' AND due < '%s'::timestamptz - interval '5 minutes'""";

    @Override
    public List<Violation> find(Evidence evidence) {
        var found = new ArrayList<Violation>();
        for (var query : QUERIES) {
            found.addAll(evidence.violations("limit", "supervision", query));
        }
        found.addAll(evidence.violations(
                "limit", "supervision", MISSED.formatted(evidence.load().now())));
        return found;
    }
}
