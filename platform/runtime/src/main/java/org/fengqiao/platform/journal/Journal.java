package org.fengqiao.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.events.EventJson;

/**
 * Where a service writes down what it did: an event is appended in the transaction of the change it tells of, and the
 * relay sends it after the commit. The journal is kept, so that a broker may be lost.
 */
@ApplicationScoped
public class Journal {

    private static final int SHARDS = 16;

    /** Kafka takes a mebibyte unless told otherwise, and one event that it refuses would hold up all that follow. */
    private static final int MOST_BYTES = 700_000;

    private final JournalStore store;
    private final Relay relay;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;
    private final String source;

    Journal(
            JournalStore store,
            Relay relay,
            TransactionSynchronizationRegistry transactions,
            Clock clock,
            @ConfigProperty(name = "fengqiao.source") String source) {
        this.store = store;
        this.relay = relay;
        this.transactions = transactions;
        this.clock = clock;
        this.source = source;
    }

    /**
     * Appends an event to its subject's chain.
     *
     * @param topic name from {@link org.fengqiao.contracts.Topics}; the installation's prefix is put before it
     * @throws IllegalStateException outside a transaction
     */
    public void append(Event event, String topic) {
        append(List.of(event), e -> topic);
    }

    /**
     * Appends events to the chains of their subjects, in this order, in no more round trips than one event takes.
     *
     * @param topic where an event goes, as in {@link #append(Event, String)}
     * @throws IllegalStateException outside a transaction
     */
    public <E extends Event> void append(List<E> events, Function<? super E, String> topic) {
        requireTransaction();
        Map<String, Head> heads = locked(events);
        List<JournalEntry> entries = new ArrayList<>(events.size());
        for (E event : events) {
            Head head = heads.get(event.subject());
            JournalEntry entry = entry(event, topic.apply(event), head);
            entries.add(entry);
            heads.put(event.subject(), head.after(entry));
        }
        if (!entries.isEmpty()) {
            store.append(entries);
            wakeRelay();
        }
    }

    /**
     * Begins the chain of a subject of which nobody can have written before, such as a case with a new number; saves the
     * round trip that looks for the chain's end.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void begin(Event event, String topic) {
        requireTransaction();
        JournalEntry entry = entry(event, topic, Head.NONE);
        store.begin(entry);
        chains().heads.put(event.subject(), Head.NONE.after(entry));
        wakeRelay();
    }

    /**
     * Lets whoever is changing the subject finish first; nothing is waited for where there is no such subject. Everyone who
     * changes a subject takes this place before any row of it, so that none of them waits for another in a circle.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void await(String subject) {
        requireTransaction();
        chains().heads.computeIfAbsent(subject, store::lockKnownHead);
    }

    /**
     * This transaction has locked the subject's chain by a statement of its own, and read where it ends. What is appended
     * before one of the subject's events is {@link #received} has no cause.
     */
    public void locked(String subject, long sequence, byte[] hash) {
        chains().heads.putIfAbsent(subject, new Head(sequence, hash, null));
    }

    /** An event of the subject has arrived in this transaction: it is the cause of whatever is appended from now on. */
    public void received(String subject, UUID event) {
        chains().heads.computeIfPresent(subject, (s, head) -> new Head(head.sequence(), head.hash(), event));
    }

    /** The ends of the events' chains, all locked, in one order everywhere. */
    private Map<String, Head> locked(List<? extends Event> events) {
        Map<String, Head> heads = chains().heads;
        Set<String> unknown = new TreeSet<>();
        for (Event event : events) {
            if (!heads.containsKey(event.subject())) {
                unknown.add(event.subject());
            }
        }
        if (!unknown.isEmpty()) {
            heads.putAll(store.lockHeads(unknown));
        }
        return heads;
    }

    private void requireTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event may only be appended in the transaction of its change");
        }
    }

    private JournalEntry entry(Event event, String topic, Head head) {
        UUID id = Ids.next();
        String type = EventTypes.nameOf(event.getClass());
        Instant time = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long sequence = head.sequence() + 1;
        String payload = write(event);
        byte[] data = payload.getBytes(StandardCharsets.UTF_8);
        if (data.length > MOST_BYTES) {
            throw new IllegalArgumentException(type + " has " + data.length + " bytes, more than " + MOST_BYTES);
        }
        byte[] hash =
                Chain.hash(head.hash(), id, type, source, event.subject(), sequence, time, head.lastReceived(), data);
        return new JournalEntry(
                (short) Math.floorMod(event.subject().hashCode(), SHARDS),
                0,
                id,
                topic,
                event.subject(),
                type,
                sequence,
                time,
                head.lastReceived(),
                Trace.parent(),
                head.hash(),
                hash,
                payload);
    }

    private static String write(Event event) {
        try {
            return EventJson.MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + event.getClass().getSimpleName(), e);
        }
    }

    private void wakeRelay() {
        Chains chains = chains();
        if (!chains.appended) {
            chains.appended = true;
            transactions.registerInterposedSynchronization(new WakeRelay());
        }
    }

    private Chains chains() {
        Chains chains = (Chains) transactions.getResource(Journal.class);
        if (chains == null) {
            chains = new Chains();
            transactions.putResource(Journal.class, chains);
        }
        return chains;
    }

    /** What a transaction has locked, and whether the relay will have work from it. */
    private static final class Chains {
        final Map<String, Head> heads = new HashMap<>();
        boolean appended;
    }

    /** End of a subject's chain, locked for this transaction. */
    record Head(long sequence, byte[] hash, UUID lastReceived) {
        static final Head NONE = new Head(0, Chain.start(), null);

        Head after(JournalEntry entry) {
            return new Head(entry.sequence(), entry.hash(), lastReceived);
        }
    }

    private final class WakeRelay implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
