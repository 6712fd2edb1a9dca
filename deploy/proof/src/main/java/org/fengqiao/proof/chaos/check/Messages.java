package org.fengqiao.proof.chaos.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.deploy.rest.Json;
import org.fengqiao.proof.chaos.load.Approach;

/** Everyone who had to be told was told, once: by text message as the gateway has it, and in the application. */
public final class Messages implements Check {
    private static final String TOLD = """
            SELECT event_id::text, recipient, id::text, state FROM delivery WHERE kind = 'SMS'""";

    private static final String NOTICES = """
            SELECT case_no, 'notice of ' || event_type || ' written ' || count(*) || ' times' FROM notice
            GROUP BY case_no, event_type, event_id, target HAVING count(*) > 1""";

    private static final String REGISTERED =
            "SELECT id::text, aggregateid FROM journal WHERE type = 'case.registered.v1'";

    private static final String DISPATCHED =
            "SELECT id::text, aggregateid FROM journal WHERE type = 'case.dispatched.v1' AND occurred_at > '%s'";

    private static final String NOTICED =
            "SELECT DISTINCT event_id::text FROM notice WHERE event_type = 'case.dispatched.v1'";

    /** Notices are kept for 400 days, of which many pass in a long campaign. */
    private static final Duration KEPT = Duration.ofDays(300);

    private record Delivery(String id, String state) {}

    @Override
    public List<Violation> find(Evidence evidence) {
        var found = new ArrayList<>(evidence.violations("message", "notification", NOTICES));
        Map<String, Map<String, List<Delivery>>> told = new HashMap<>();
        evidence.rows(
                "notification",
                TOLD,
                row -> told.computeIfAbsent(row.getString(1), event -> new HashMap<>())
                        .computeIfAbsent(row.getString(2), receiver -> new ArrayList<>())
                        .add(new Delivery(row.getString(3), row.getString(4))));
        var registered = new HashMap<String, String>();
        evidence.rows("intake", REGISTERED, row -> registered.put(row.getString(1), row.getString(2)));
        var reachable = evidence.load().probe().approaches().stream()
                .map(Approach::caseNo)
                .collect(Collectors.toCollection(HashSet::new));
        registered.forEach((event, caseNo) -> {
            if (reachable.contains(caseNo) && !told.containsKey(event)) {
                found.add(new Violation("message", caseNo, "nobody was told that it was registered"));
            }
        });
        var noticed = new HashSet<>(evidence.rows("notification", NOTICED, row -> row.getString(1)));
        evidence.rows("routing", DISPATCHED.formatted(evidence.load().now().minus(KEPT)), row -> {
            if (!noticed.contains(row.getString(1))) {
                found.add(
                        new Violation("message", row.getString(2), "the unit was not told that it was given the case"));
            }
            return null;
        });
        var sent = sent(evidence);
        told.forEach((event, receivers) -> receivers.values().forEach(deliveries -> {
            if (deliveries.size() > 1) {
                found.add(new Violation("message", event, "told " + deliveries.size() + " times: " + deliveries));
            }
            for (var delivery : deliveries) {
                int times = sent.getOrDefault(delivery.id(), 0);
                if (delivery.state().equals("FAILED") || delivery.state().equals("DELIVERED") && times != 1) {
                    found.add(new Violation(
                            "message", event, "%s, and the gateway has it %d times".formatted(delivery, times)));
                }
            }
        }));
        return found;
    }

    /** How often the gateway took each message, by our reference. */
    private static Map<String, Integer> sent(Evidence evidence) {
        var file = evidence.rig().network().state().data("sms").resolve("messages.jsonl");
        var sent = new HashMap<String, Integer>();
        try {
            for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                sent.merge(Json.read(line).path("reference").asText(), 1, Integer::sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sent;
    }
}
