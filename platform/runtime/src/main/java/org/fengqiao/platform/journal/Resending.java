package org.fengqiao.platform.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends cases from the journal again beside what happens now, so that a replay of years holds up nobody. A case of which
 * something new waits is sent again at once, in its order; the others follow at a steady pace that leaves the receivers
 * room, those first that changed last, because that is what a lost broker took along.
 */
@ApplicationScoped
class Resending {

    private static final long PACE = Duration.ofMillis(500).toNanos();

    private final ResendStore store;
    private final EventSender sender;
    private long paced = System.nanoTime() - PACE;

    Resending(ResendStore store, EventSender sender) {
        this.store = store;
        this.sender = sender;
    }

    /** Sends a part again: of cases that wait for it, and of others if it is time; whether it brought the waiting ones on. */
    boolean goOn(Collection<String> waiting) {
        boolean others = System.nanoTime() - paced >= PACE;
        if (waiting.isEmpty() && !others) {
            return false;
        }
        if (others) {
            paced = System.nanoTime();
        }
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> send(waiting, others)) && !waiting.isEmpty();
    }

    /** Those events whose cases are through; the subjects of the others are put into {@code held}, in their order. */
    List<JournalEntry> free(List<JournalEntry> events, Set<String> held) {
        Set<String> subjects = new LinkedHashSet<>();
        events.forEach(event -> subjects.add(event.subject()));
        Set<String> waiting = store.waiting(subjects);
        subjects.stream().filter(waiting::contains).forEach(held::add);
        return events.stream().filter(event -> !held.contains(event.subject())).toList();
    }

    private boolean send(Collection<String> waiting, boolean others) {
        List<Short> shards = store.claimShards();
        if (shards.isEmpty()) {
            return false;
        }
        List<ResendStore.Range> ranges = new ArrayList<>(store.of(waiting, shards));
        if (others) {
            ranges.addAll(store.latest(shards, Relay.MOST));
        }
        ranges = atMost(ranges, Relay.MOST);
        if (ranges.isEmpty()) {
            return false;
        }
        List<JournalEntry> entries = store.entries(ranges, Relay.MOST_BYTES);
        sender.send(entries);
        store.sent(ranges, entries);
        return true;
    }

    /** The first ranges, each case once, as far as they hold so many events. */
    private static List<ResendStore.Range> atMost(List<ResendStore.Range> ranges, long events) {
        List<ResendStore.Range> some = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        long left = events;
        for (ResendStore.Range range : ranges) {
            if (left > 0 && subjects.add(range.subject())) {
                some.add(range.atMost(left));
                left -= some.getLast().size();
            }
        }
        return some;
    }
}
