package org.fengqiao.platform.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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

    // The same statement locks the case's journal head, notes the cause of whatever is appended next, and tells
    // whether the event is new: one round trip.
    private static final String FIRST_TIME = """
            WITH arrived AS (
                INSERT INTO inbox (event_id, received_at) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING event_id)
            INSERT INTO journal_head AS head (aggregateid, sequence, hash, last_received)
            SELECT ?, 0, ?, event_id FROM arrived
            ON CONFLICT (aggregateid) DO UPDATE SET last_received = EXCLUDED.last_received
            RETURNING 1""";

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
            patience.insist(() -> QuarkusTransaction.requiringNew().run(() -> applyOnce(in, effect)));
        } catch (PoisonRecord | Patience.Hopeless e) {
            deadLetters.bury(record, e.getMessage());
        } finally {
            MDC.remove("caseNo");
        }
    }

    /** Applies a poll in one transaction, or record by record if one of them fails. */
    public void consume(ConsumerRecords<String, byte[]> records, Consumer<Received> effect) {
        List<Received> batch = new ArrayList<>(records.count());
        try {
            records.forEach(in -> batch.add(deadLetters.read(in)));
            // Cases in one order for everybody: two polls that share some never wait for each other in a circle.
            batch.sort(Comparator.comparing(Received::subject));
            QuarkusTransaction.requiringNew().run(() -> batch.forEach(in -> applyOnce(in, effect)));
        } catch (RuntimeException e) {
            records.forEach(in -> consume(in, effect));
        }
    }

    private void applyOnce(Received in, Consumer<Received> effect) {
        if (isNew(in)) {
            journal.received(in.subject(), in.id());
            effect.accept(in);
        }
    }

    private boolean isNew(Received in) {
        return !Sql.query(
                        database,
                        FIRST_TIME,
                        s -> {
                            s.setObject(1, in.id(), Types.OTHER);
                            s.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                            s.setString(3, in.subject());
                            s.setBytes(4, Chain.start());
                        },
                        r -> true)
                .isEmpty();
    }
}
