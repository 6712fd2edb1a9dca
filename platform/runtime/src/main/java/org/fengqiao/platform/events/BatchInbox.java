package org.fengqiao.platform.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.journal.Chain;

/**
 * Takes a poll in as one transaction for an effect that recognises repetitions itself, because it keeps every event's
 * place in its chain. The inbox table is not used; poison and a database that is away are dealt with as in {@link
 * Inbox}.
 */
@ApplicationScoped
public class BatchInbox {

    private static final String NOTE_CAUSES = """
            INSERT INTO journal_head AS head (aggregateid, sequence, hash, last_received)
            SELECT subject, 0, ?, event FROM unnest(?, ?) AS cause (subject, event)
            ON CONFLICT (aggregateid) DO UPDATE SET last_received = EXCLUDED.last_received""";

    private final DataSource database;
    private final Patience patience;
    private final DeadLetters deadLetters;

    BatchInbox(DataSource database, Patience patience, DeadLetters deadLetters) {
        this.database = database;
        this.patience = patience;
        this.deadLetters = deadLetters;
    }

    /**
     * Applies a poll; if that cannot work, its records are applied one by one, and the hopeless ones are put aside.
     *
     * @param effect answers with the last event that it took in of each subject: the cause of what is appended next
     */
    public void consume(ConsumerRecords<String, byte[]> records, Function<List<Received>, Map<String, UUID>> effect) {
        List<Readable> poll = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                poll.add(new Readable(record, deadLetters.read(record)));
            } catch (PoisonRecord e) {
                deadLetters.bury(record, e.getMessage());
            }
        }
        try {
            apply(poll, effect);
        } catch (PoisonRecord | Patience.Hopeless e) {
            poll.forEach(one -> applyOrBury(one, effect));
        }
    }

    private void applyOrBury(Readable one, Function<List<Received>, Map<String, UUID>> effect) {
        try {
            apply(List.of(one), effect);
        } catch (PoisonRecord | Patience.Hopeless e) {
            deadLetters.bury(one.record(), e.getMessage());
        }
    }

    private void apply(List<Readable> poll, Function<List<Received>, Map<String, UUID>> effect) {
        if (!poll.isEmpty()) {
            List<Received> events = poll.stream().map(Readable::event).toList();
            patience.insist(() -> QuarkusTransaction.requiringNew().run(() -> noteCauses(effect.apply(events))));
        }
    }

    private void noteCauses(Map<String, UUID> causes) {
        if (causes.isEmpty()) {
            return;
        }
        // In one order everywhere, so that two instances wait for each other instead of blocking each other.
        Map<String, UUID> sorted = new TreeMap<>(causes);
        Sql.update(database, NOTE_CAUSES, s -> {
            s.setBytes(1, Chain.start());
            s.setArray(
                    2, s.getConnection().createArrayOf("text", sorted.keySet().toArray()));
            s.setArray(
                    3, s.getConnection().createArrayOf("uuid", sorted.values().toArray()));
        });
    }

    private record Readable(ConsumerRecord<String, byte[]> record, Received event) {}
}
