package org.fengqiao.deploy.demo.world;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fengqiao.deploy.demo.ledger.CaseEntry;
import org.fengqiao.deploy.demo.plan.CasePlan;

/** At each sitting as many cases come as were brought to their end, until no more are to come; then all are ended. */
public final class Flow {
    private final World world;
    private final String run;
    private final Supplier<List<CasePlan>> decks;
    private final int atOnce;
    private final AtomicInteger going = new AtomicInteger();
    private final Deque<CasePlan> deck = new ArrayDeque<>();
    private final Queue<CaseScript> scripts = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;
    private CompletableFuture<Void> telling;
    private Senders senders;
    private int dealt;

    /**
     * A flow that has not begun.
     *
     * @param run distinguishes this flow from others in the same network
     * @param decks plans to go on with whenever the earlier ones are used up
     * @param atOnce cases that are under way at the same time
     */
    public Flow(World world, String run, Supplier<List<CasePlan>> decks, int atOnce) {
        this.world = world;
        this.run = run;
        this.decks = decks;
        this.atOnce = atOnce;
    }

    /** Cases come from now on. */
    public void begin() {
        var timetable = world.timetable();
        timetable.begin(timetable.calendar().sittingFrom(timetable.now().minusSeconds(60)), this::sitting);
        telling = CompletableFuture.runAsync(
                timetable::run,
                command -> Thread.ofPlatform().daemon().name("flow").start(command));
    }

    /** No more cases come. */
    public void stop() {
        open = false;
    }

    /** Waits until every case that came is at its end, or cannot be brought there. */
    public void finish(Collection<String> counties) {
        telling.join();
        rescue();
        Directives.answerAll(world, counties);
    }

    private void sitting() {
        if (!open) {
            return;
        }
        var timetable = world.timetable();
        var now = timetable.now();
        while (going.get() < atOnce) {
            going.incrementAndGet();
            var plan = next();
            var script = new CaseScript(world, senders, plan);
            scripts.add(script);
            timetable.begin(now, () -> {
                script.play();
                going.decrementAndGet();
            });
        }
        timetable.begin(timetable.calendar().sittingFrom(now.plusSeconds(60)), this::sitting);
    }

    private CasePlan next() {
        if (deck.isEmpty()) {
            deck.addAll(decks.get());
            senders = new Senders(world, run + "." + ++dealt);
        }
        return deck.poll();
    }

    private void rescue() {
        var stuck = world.ledger().open().stream().map(CaseEntry::caseNo).collect(Collectors.toSet());
        var timetable = world.timetable();
        scripts.stream()
                .filter(script -> script.opened() != null && stuck.contains(script.opened()))
                .forEach(script -> timetable.begin(timetable.now(), script::rescue));
        timetable.run();
    }
}
