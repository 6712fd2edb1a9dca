package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.List;

/** What a service shows of a case is what its journal adds up to. */
public final class Folds implements Check {
    private static final String FILES = """
            WITH told AS (
                SELECT DISTINCT ON (aggregateid, hop) aggregateid AS case_no, hop, type
                FROM (SELECT aggregateid, (payload::jsonb ->> 'hop')::int AS hop, type, sequence FROM journal
                      WHERE type IN ('case.taken-over.v1', 'case.closed.v1', 'case.reopened.v1')) events
                ORDER BY aggregateid, hop, sequence DESC)
            SELECT coalesce(f.case_no, t.case_no), 'hop ' || coalesce(f.hop, t.hop) || ' is ' || coalesce(f.state, 'no file')
                || ', the journal says last ' || coalesce(t.type, 'nothing')
            FROM case_file f FULL JOIN told t USING (case_no, hop)
            WHERE f.case_no IS NULL OR t.case_no IS NULL
               OR f.role = 'LEAD' AND (f.state = 'CLOSED') <> (t.type = 'case.closed.v1')""";

    private static final String REGISTRATIONS = """
            SELECT coalesce(r.case_no, j.aggregateid), 'registrations and events differ'
            FROM (SELECT DISTINCT case_no FROM registration WHERE decision = 'ACCEPTED') r
            FULL JOIN (SELECT DISTINCT aggregateid FROM journal WHERE type = 'case.registered.v1') j
                ON j.aggregateid = r.case_no
            WHERE r.case_no IS NULL OR j.aggregateid IS NULL""";

    private static final String DISPATCHES = """
            WITH told AS (
                SELECT aggregateid AS case_no, (payload::jsonb ->> 'hop')::int AS hop, payload::jsonb ->> 'unit' AS unit
                FROM journal WHERE type = 'case.dispatched.v1'),
            kept AS (
                SELECT case_no, (h.value ->> 'no')::int AS hop, h.value ->> 'unit' AS unit
                FROM case_route, jsonb_array_elements(hops) h)
            SELECT coalesce(k.case_no, t.case_no), 'hop ' || coalesce(k.hop, t.hop) || ' differs from its dispatch'
            FROM kept k FULL JOIN told t USING (case_no, hop) WHERE k.unit IS DISTINCT FROM t.unit""";

    private static final String EVENTS = """
            SELECT s.case_no, 'counts ' || s.events || ' events and keeps ' || coalesce(e.events, 0)
            FROM supervised_case s LEFT JOIN
                (SELECT case_no, count(*) AS events FROM case_event GROUP BY case_no) e USING (case_no)
            WHERE s.events <> coalesce(e.events, 0)""";

    @Override
    public List<Violation> find(Evidence evidence) {
        var found = new ArrayList<Violation>();
        for (var tier : List.of("village", "township", "county")) {
            found.addAll(evidence.violations("fold", "mediation_" + tier, FILES));
        }
        found.addAll(evidence.violations("fold", "intake", REGISTRATIONS));
        found.addAll(evidence.violations("fold", "routing", DISPATCHES));
        found.addAll(evidence.violations("fold", "supervision", EVENTS));
        return found;
    }
}
