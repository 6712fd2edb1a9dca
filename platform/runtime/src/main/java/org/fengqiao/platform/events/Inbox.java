package org.fengqiao.platform.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.journal.Chain;
import org.fengqiao.platform.journal.Journal;
import org.jboss.logging.MDC;

/**
 * Lets each event have its effect once: the event's id is kept in the transaction of the effect, so a repetition changes
 * nothing. A poll is one transaction; if that fails, its records are taken one by one, a record that can never work
 * goes to the dead-letter topic, and a database that is away is waited for.
 */
@ApplicationScoped
public class Inbox {

    // One round trip for a poll: what is new is noted, and the journal heads of its cases are locked, in one order for
    // everybody, given the cause of whatever is appended next, and read.
    private static final String ARRIVE = """
            WITH poll AS (SELECT * FROM unnest(?::uuid[], ?::text[]) WITH ORDINALITY AS one (event_id, subject, number)),
            arrived AS (
                INSERT INTO inbox (event_id, received_at) SELECT event_id, ? FROM poll ORDER BY event_id
                ON CONFLICT DO NOTHING RETURNING event_id),
            fresh AS (SELECT poll.* FROM poll JOIN arrived USING (event_id)),
            head AS (
                INSERT INTO journal_head AS head (aggregateid, sequence, hash, last_received)
                SELECT subject, 0, ?, event_id
                FROM (SELECT *, max(number) OVER (PARTITION BY subject) AS latest FROM fresh) one
                WHERE number = latest ORDER BY number
                ON CONFLICT (aggregateid) DO UPDATE SET last_received = EXCLUDED.last_received
                RETURNING aggregateid, sequence, hash)
            SELECT event_id, subject, sequence, hash FROM fresh JOIN head ON aggregateid = subject""";

    private final DataSource database;
    private final Journal journal;
    private final Clock clock;
    private final Patience patience;
    private final DeadLetters deadLetters;

    Inbox(DataSource database, Journal journal, Clock clock, Patience patience, DeadLetters deadLetters) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.patience = patience;
        this.deadLetters = deadLetters;
    }

    /** Applies one record; returns when its effect is committed, or it was known, or it is in the dead-letter topic. */
    public void consume(ConsumerRecord<String, byte[]> record, Consumer<Received> effect) {
        try {
            Received in = deadLetters.read(record);
            MDC.put("caseNo", in.subject());
            patience.insist(() -> QuarkusTransaction.requiringNew().run(() -> applyOnce(List.of(in), effect)));
        } catch (PoisonRecord | Patience.Hopeless e) {
            deadLetters.bury(record, e.getMessage());
        } finally {
            MDC.remove("caseNo");
        }
    }

    /** Applies a poll in one transaction, or record by record if one of them fails. */
    public void consume(Iterable<ConsumerRecord<String, byte[]>> records, Consumer<Received> effect) {
        List<Received> batch = new ArrayList<>();
        try {
            records.forEach(in -> batch.add(deadLetters.read(in)));
            // Cases in one order for everybody: two polls that share some never wait for each other in a circle.
            batch.sort(Comparator.comparing(Received::subject));
            if (!batch.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> applyOnce(batch, effect));
            }
        } catch (RuntimeException e) {
            records.forEach(in -> consume(in, effect));
        }
    }

    private void applyOnce(List<Received> poll, Consumer<Received> effect) {
        Map<UUID, Received> byId = new LinkedHashMap<>();
        poll.forEach(in -> byId.putIfAbsent(in.id(), in));
        Set<UUID> fresh = arrive(byId.values());
        for (Received in : byId.values()) {
            if (fresh.contains(in.id())) {
                journal.received(in.subject(), in.id());
                effect.accept(in);
            }
        }
    }

    /** Notes events as arrived; those that had not arrived before. */
    private Set<UUID> arrive(Collection<Received> poll) {
        return Set.copyOf(Sql.query(
                database,
                ARRIVE,
                s -> {
                    s.setArray(1, Sql.array(s, "uuid", poll.stream().map(Received::id)));
                    s.setArray(2, Sql.array(s, "text", poll.stream().map(Received::subject)));
                    s.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                    s.setBytes(4, Chain.start());
                },
                r -> {
                    journal.locked(r.getString(2), r.getLong(3), r.getBytes(4));
                    return r.getObject(1, UUID.class);
                }));
    }
}
