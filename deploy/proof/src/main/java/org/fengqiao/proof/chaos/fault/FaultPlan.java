package org.fengqiao.proof.chaos.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** The faults of a campaign in their order: the same seed gives the same ones, and every kind comes about as often. */
public final class FaultPlan {
    private final long seed;
    private final List<FaultKind> kinds;
    private final Deque<FaultKind> deck = new ArrayDeque<>();
    private int number;
    private Fault next;

    public FaultPlan(long seed, List<FaultKind> kinds) {
        this.seed = seed;
        this.kinds = List.copyOf(kinds);
    }

    /** The next fault, which stays the next. */
    public Fault peek() {
        if (next == null) {
            next = draw();
        }
        return next;
    }

    /** The next fault. */
    public Fault next() {
        var fault = peek();
        next = null;
        return fault;
    }

    private Fault draw() {
        if (deck.isEmpty()) {
            var shuffled = new ArrayList<>(kinds);
            Collections.shuffle(shuffled, new Random(seed * 31 + number));
            deck.addAll(shuffled);
        }
        var kind = deck.poll();
        var chance = new Random(seed * 1_000_003 + ++number);
        return new Fault(
                number,
                kind,
                kind.targets().get(chance.nextInt(kind.targets().size())),
                Duration.ofMillis(chance.nextInt(2_000)),
                Duration.ofSeconds(kind.shortest() + chance.nextInt(kind.longest() - kind.shortest() + 1)),
                chance.nextLong());
    }
}
