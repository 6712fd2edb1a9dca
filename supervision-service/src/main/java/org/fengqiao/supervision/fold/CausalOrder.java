package org.fengqiao.supervision.fold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.platform.events.Received;

/**
 * Brings events into causal order: an event is ready when it is the next of its source for its case and the event that
 * caused it is known. All others wait, and repetitions are told apart, so that duplicates and reordering do no harm.
 */
final class CausalOrder {

    /**
     * What becomes of a set of events.
     *
     * @param ready to be applied, in this order
     * @param waiting for a predecessor or a cause
     * @param repeated numbers that have been taken in already
     */
    record Plan(List<Received> ready, List<Received> waiting, List<Received> repeated) {}

    private final Map<Lane, Long> heads;
    private final Set<UUID> known;
    private final Map<Lane, TreeMap<Long, Received>> pool =
            new TreeMap<>(Comparator.comparing(Lane::caseNo).thenComparing(Lane::source));
    private final Map<UUID, List<Lane>> blocked = new HashMap<>();
    private final List<Received> ready = new ArrayList<>();
    private final List<Received> repeated = new ArrayList<>();

    private CausalOrder(Map<Lane, Long> heads, Set<UUID> known) {
        this.heads = new HashMap<>(heads);
        this.known = new HashSet<>(known);
    }

    /**
     * Orders events.
     *
     * @param heads highest applied number of each lane; an absent one has 0
     * @param known which of the causes have been applied
     */
    static Plan of(Collection<Received> events, Map<Lane, Long> heads, Set<UUID> known) {
        CausalOrder order = new CausalOrder(heads, known);
        events.forEach(order::sort);
        order.run();
        List<Received> waiting = order.pool.values().stream()
                .flatMap(lane -> lane.values().stream())
                .toList();
        return new Plan(order.ready, waiting, order.repeated);
    }

    private void sort(Received event) {
        Lane lane = Lane.of(event);
        boolean old = event.sequence() <= heads.getOrDefault(lane, 0L);
        if (old || pool.computeIfAbsent(lane, l -> new TreeMap<>()).putIfAbsent(event.sequence(), event) != null) {
            repeated.add(event);
        }
    }

    private void run() {
        Deque<Lane> open = new ArrayDeque<>(pool.keySet());
        while (!open.isEmpty()) {
            Lane lane = open.removeFirst();
            for (Received next = next(lane); next != null; next = next(lane)) {
                if (next.causation() != null && !known.contains(next.causation())) {
                    blocked.computeIfAbsent(next.causation(), c -> new ArrayList<>())
                            .add(lane);
                    break;
                }
                pool.get(lane).remove(next.sequence());
                heads.put(lane, next.sequence());
                known.add(next.id());
                ready.add(next);
                open.addAll(blocked.getOrDefault(next.id(), List.of()));
                blocked.remove(next.id());
            }
        }
    }

    private Received next(Lane lane) {
        return pool.get(lane).get(heads.getOrDefault(lane, 0L) + 1);
    }
}
