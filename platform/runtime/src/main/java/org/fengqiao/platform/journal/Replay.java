package org.fengqiao.platform.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Sends from the journal again: after a lost broker, or when a receiver misses something. Inboxes drop what is known. */
@ApplicationScoped
public class Replay {

    /** Journal entries that one transaction looks through. */
    private static final int AT_ONCE = 50_000;

    private final JournalStore store;
    private final ResendStore resends;
    private final Relay relay;

    Replay(JournalStore store, ResendStore resends, Relay relay) {
        this.store = store;
        this.resends = resends;
        this.relay = relay;
    }

    /** Everything that happened from {@code from} until before {@code to}; the number of events. */
    public int period(Instant from, Instant to) {
        int events = 0;
        long last = QuarkusTransaction.requiringNew().call(store::lastPosition);
        for (long after = 0; after < last; after += AT_ONCE) {
            long start = after;
            events += QuarkusTransaction.requiringNew().call(() -> resends.ask(from, to, start, start + AT_ONCE));
            relay.wake();
        }
        return events;
    }

    /** A subject's events after a sequence number; the number of events. */
    @Transactional
    public int subject(String subject, long after) {
        int events = store.replay(subject, after);
        relay.wake();
        return events;
    }
}
