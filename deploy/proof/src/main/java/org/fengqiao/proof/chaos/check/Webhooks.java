package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.proof.chaos.load.Approach;
import org.fengqiao.proof.chaos.load.Receiver.Arrival;

/** Every registration of the probe reached the receiver that subscribed to it, twice only where the first was in doubt. */
public final class Webhooks implements Check {
    private static final String REGISTERED =
            "SELECT id::text, aggregateid FROM journal WHERE type = 'case.registered.v1'";

    private static final String HEARD = """
            SELECT delivery_id::text, count(*) FROM delivery_attempt a JOIN delivery d ON d.id = a.delivery_id
            WHERE d.kind = 'WEBHOOK' AND a.status IS NOT NULL GROUP BY 1""";

    @Override
    public List<Violation> find(Evidence evidence) {
        var registered = new HashMap<String, String>();
        var probed = evidence.load().probe().approaches().stream()
                .map(Approach::caseNo)
                .collect(Collectors.toCollection(HashSet::new));
        evidence.rows("intake", REGISTERED, row -> registered.put(row.getString(1), row.getString(2)));
        registered.values().retainAll(probed);
        var heard = new HashMap<String, Integer>();
        evidence.rows("notification", HEARD, row -> heard.put(row.getString(1), row.getInt(2)));
        return find(registered, evidence.load().receiver().arrivals(), heard);
    }

    /**
     * What is wrong.
     *
     * @param due case numbers by the events that had to arrive
     * @param arrivals what the receiver took, by webhook id
     * @param heard the tries whose answer reached the sender, by webhook id
     */
    static List<Violation> find(Map<String, String> due, Map<String, Arrival> arrivals, Map<String, Integer> heard) {
        var found = new ArrayList<Violation>();
        var ids = new HashMap<String, String>();
        arrivals.forEach((id, arrival) -> {
            if (arrival.taken() == 0) {
                return;
            }
            var other = ids.put(arrival.eventId(), id);
            if (other != null) {
                found.add(new Violation("webhook", arrival.eventId(), "arrived as " + other + " and as " + id));
            }
            int unanswered = arrival.taken() - arrival.confirmed();
            int unheard = Math.max(0, arrival.asked() - heard.getOrDefault(id, 0));
            if (arrival.taken() > 1 + Math.max(unanswered, unheard)) {
                found.add(new Violation("webhook", arrival.eventId(), "arrived again without a doubt: " + arrival));
            }
        });
        due.forEach((event, caseNo) -> {
            if (!ids.containsKey(event)) {
                found.add(new Violation("webhook", caseNo, "the receiver was never told that it was registered"));
            }
        });
        return found;
    }
}
