package org.fengqiao.platform.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends cases from the journal again beside what happens now, so that a replay of years holds up nobody. A case of which
 * something new waits is sent again at once, in its order; the others follow at a steady pace that leaves the receivers
 * room, those first that changed last, because that is what a lost broker took along.
 */
@ApplicationScoped
class Resending {

    private static final int CASES = 50;
    private static final long PACE = Duration.ofMillis(500).toNanos();

    private final ResendStore store;
    private final EventSender sender;
    private long paced = System.nanoTime() - PACE;

    Resending(ResendStore store, EventSender sender) {
        this.store = store;
        this.sender = sender;
    }

    /** Sends a part again, and says what of the new events may follow now: those of cases that are through. */
    List<JournalEntry> before(List<JournalEntry> fresh, List<Short> shards) {
        Set<String> subjects = fresh.stream().map(JournalEntry::subject).collect(Collectors.toSet());
        List<ResendStore.Range> ranges = new ArrayList<>(store.of(subjects));
        if (System.nanoTime() - paced >= PACE) {
            paced = System.nanoTime();
            ranges.addAll(store.latest(shards, subjects, CASES));
        }
        if (!ranges.isEmpty()) {
            List<JournalEntry> again = store.entries(ranges, Relay.MOST, Relay.MOST_BYTES);
            sender.send(again);
            store.sent(again);
        }
        Set<String> held = store.waiting(subjects);
        return fresh.stream().filter(entry -> !held.contains(entry.subject())).toList();
    }
}
