package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.proof.Rig;

/** Work that is still under way; what remains of it once there was time enough is stuck. */
public final class Backlog implements Check {
    private static final String OUTBOX = """
            SELECT coalesce(j.aggregateid, 'position ' || o.position), 'waits in the outbox'
            FROM outbox o LEFT JOIN journal j ON j.position = o.position LIMIT 50""";

    private static final String RESEND = "SELECT aggregateid, 'is still to be sent again' FROM resend LIMIT 50";
    private static final String EARLY = "SELECT case_no, 'waits for its file: ' || type FROM early_event LIMIT 50";
    private static final String PARKED = "SELECT case_no, 'is parked: ' || type FROM parked_event LIMIT 50";

    private static final Map<String, List<String>> OTHERS = Map.of(
            "routing", List.of(PARKED),
            "mediation_village", List.of(EARLY),
            "mediation_township", List.of(EARLY),
            "mediation_county", List.of(EARLY),
            "supervision",
                    List.of(
                            PARKED,
                            "SELECT case_no, 'has a gap since ' || since FROM gap LIMIT 50",
                            "SELECT case_no, 'waits for a recalculation' FROM recalculation LIMIT 50"),
            "notification", List.of(PARKED, """
                            SELECT coalesce(case_no, id::text), 'a ' || kind || ' is not delivered after ' || attempts || ' tries'
                            FROM delivery WHERE state = 'PENDING' LIMIT 50"""));

    @Override
    public List<Violation> find(Evidence evidence) {
        var found = new ArrayList<Violation>();
        for (var database : Rig.DATABASES) {
            found.addAll(evidence.violations("backlog", database, OUTBOX));
            found.addAll(evidence.violations("backlog", database, RESEND));
            for (var query : OTHERS.getOrDefault(database, List.of())) {
                found.addAll(evidence.violations("backlog", database, query));
            }
        }
        found.addAll(evidence.violations(
                "backlog", "notification", """
                SELECT coalesce(case_no, id::text), 'a message still waits for the end of the quiet hours at ' || not_before
                FROM delivery WHERE state = 'WAITING' AND not_before < '%s'::timestamptz - interval '1 hour' LIMIT 50""".formatted(evidence.load().now())));
        found.addAll(evidence.violations(
                "backlog", "supervision", """
                SELECT case_no, 'should have been looked at since ' || wake_at FROM supervised_case
                WHERE wake_at < '%s'::timestamptz - interval '2 minutes' LIMIT 50""".formatted(evidence.load().now())));
        var consumers = new Consumers(evidence.rig());
        evidence.broker().lag().stream()
                .filter(lag -> !consumers.haveRead(lag))
                .forEach(lag -> found.add(new Violation("backlog", "broker", lag.toString())));
        return found;
    }
}
