package org.fengqiao.platform.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Sends from the journal again: after a lost broker, or when a receiver misses something. Inboxes drop what is known. */
@ApplicationScoped
public class Replay {

    private final JournalStore store;
    private final Relay relay;
    private final EventSender sender;

    Replay(JournalStore store, Relay relay, EventSender sender) {
        this.store = store;
        this.relay = relay;
        this.sender = sender;
    }

    /** Everything that happened from {@code from} until before {@code to}; the number of events. */
    @Transactional
    public int period(Instant from, Instant to) {
        // The broker may be another one than before.
        sender.renew();
        int events = store.replay(from, to);
        relay.wake();
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
