package org.fengqiao.supervision.fold;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
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
        inbox.consume(records, events -> {
            store.progress(reached(records));
            return fold.take(events);
        });
    }

    private static Collection<ProgressRow> reached(ConsumerRecords<String, byte[]> records) {
        Map<String, ProgressRow> last = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> r : records) {
            last.put(
                    r.topic() + "-" + r.partition(),
                    new ProgressRow(r.topic(), r.partition(), r.offset() + 1, Instant.ofEpochMilli(r.timestamp())));
        }
        return last.values();
    }
}
