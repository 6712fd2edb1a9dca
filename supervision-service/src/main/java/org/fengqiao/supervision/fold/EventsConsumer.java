package org.fengqiao.supervision.fold;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.platform.events.BatchInbox;

/** Reads every topic of the network, a poll in one transaction. */
@ApplicationScoped
class EventsConsumer {

    private final BatchInbox inbox;
    private final Fold fold;
    private final EventStore store;

    EventsConsumer(BatchInbox inbox, Fold fold, EventStore store) {
        this.inbox = inbox;
        this.fold = fold;
        this.store = store;
    }

    @Incoming("events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        Collection<ProgressRow> reached = reached(records);
        AtomicBoolean whole = new AtomicBoolean();
        inbox.consume(records, events -> {
            whole.set(false);
            Map<String, UUID> last = fold.take(events);
            if (events.size() == records.count()) {
                store.progress(reached);
                whole.set(true);
            }
            return last;
        });
        // Of a poll that was taken in piece by piece, nothing counts as read before all of it is done with.
        if (!whole.get()) {
            QuarkusTransaction.requiringNew().run(() -> store.progress(reached));
        }
    }

    private static Collection<ProgressRow> reached(ConsumerRecords<String, byte[]> records) {
        Map<String, ProgressRow> last = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> r : records) {
            last.put(r.topic() + "-" + r.partition(), new ProgressRow(r.topic(), r.partition(), r.offset() + 1));
        }
        return last.values();
    }
}
