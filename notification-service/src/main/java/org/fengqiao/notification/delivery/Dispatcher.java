package org.fengqiao.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes what is due, lets each try run on a virtual thread of its own, and writes down how they ended. One thread does all
 * the book-keeping, so that no number of slow receivers can use up the database's connections.
 */
final class Dispatcher {

    private static final Logger LOGGER = Logger.getLogger(Dispatcher.class);
    private static final int HURRIED_AT_ONCE = 1_000;

    private static final Duration WAKE_EVERY = Duration.ofMillis(500);

    private final DeliveryStore store;
    private final DeliveryResults results;
    private final Map<DeliveryKind, Sender> senders = new EnumMap<>(DeliveryKind.class);
    private final DeliveryConfig config;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Lanes lanes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final List<Finished> toKeep = new ArrayList<>();
    private final Set<String> recovered = new HashSet<>();
    private final Semaphore news = new Semaphore(0);
    private final Map<UUID, Claimed> held = new LinkedHashMap<>();
    private int sharedPlaces;
    private long wokenAt = System.nanoTime() - WAKE_EVERY.toNanos();
    private long renewedAt = System.nanoTime();

    Dispatcher(
            DeliveryStore store,
            DeliveryResults results,
            List<Sender> senders,
            DeliveryConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.results = results;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
        this.sharedPlaces = config.concurrency();
        senders.forEach(s -> this.senders.put(s.kind(), s));
        this.lanes = new Lanes(
                lane -> lane.equals(DeliveryStore.SMS_LANE) ? config.perGateway() : config.perReceiver(),
                System::nanoTime);
    }

    /** Tells that something may have become due. */
    void wake() {
        news.release();
    }

    /** Waits until there may be something to do. */
    void await() throws InterruptedException {
        news.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
    }

    /** Writes down what ended and starts what is due; the number of tries started. */
    int step() {
        keepFinished();
        renewLeases();
        hurryRecovered();
        wakeWaiting();
        Map<String, Integer> room = lanes.room();
        room.computeIfAbsent(DeliveryStore.SMS_LANE, l -> config.perGateway());
        List<Claimed> due = store.claim(room, config.perReceiver(), sharedPlaces, config.lease());
        due.forEach(this::start);
        return due.size();
    }

    // A short lease gives back quickly what a killed process held; a try that takes longer must say that it is alive.
    private void renewLeases() {
        if (!held.isEmpty() && System.nanoTime() - renewedAt > config.lease().toNanos() / 3) {
            store.renew(held.values(), config.lease());
            renewedAt = System.nanoTime();
        }
    }

    /** Lets running tries end, for so long at most, and writes them down. */
    void drain(Duration most) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
        keepFinished();
    }

    private void wakeWaiting() {
        if (System.nanoTime() - wokenAt > WAKE_EVERY.toNanos()) {
            store.wakeWaiting(clock.instant());
            wokenAt = System.nanoTime();
        }
    }

    private void keepFinished() {
        // What cannot be written down now, because the database is away, stays in the list for the next time.
        finished.drainTo(toKeep);
        if (toKeep.isEmpty()) {
            return;
        }
        results.keep(toKeep);
        List<Finished> kept = List.copyOf(toKeep);
        toKeep.clear();
        for (Finished f : kept) {
            if (lanes.leave(f.delivery().lane(), f.outcome())) {
                recovered.add(f.delivery().lane());
            }
            held.remove(f.delivery().id(), f.delivery());
            if (f.delivery().shared()) {
                sharedPlaces++;
            }
            meters.counter(
                            "fengqiao.deliveries",
                            "kind",
                            f.delivery().kind().name(),
                            "outcome",
                            f.outcome().getClass().getSimpleName())
                    .increment();
        }
    }

    /** A part of the backlog at a time, so that others are not kept waiting by it. */
    private void hurryRecovered() {
        if (!recovered.isEmpty() && store.hurry(recovered, HURRIED_AT_ONCE) < HURRIED_AT_ONCE) {
            recovered.clear();
        }
    }

    private void start(Claimed delivery) {
        lanes.enter(delivery.lane());
        held.put(delivery.id(), delivery);
        if (delivery.shared()) {
            sharedPlaces--;
        }
        threads.execute(() -> run(delivery));
    }

    private void run(Claimed delivery) {
        long start = System.nanoTime();
        Outcome outcome = Outcome.failed("internal-error");
        try {
            outcome = senders.get(delivery.kind()).send(delivery);
        } catch (RuntimeException e) {
            LOGGER.errorf(
                    "delivery %s failed unexpectedly: %s",
                    delivery.id(), e.getClass().getName());
        } finally {
            finished.add(new Finished(delivery, outcome, (System.nanoTime() - start) / 1_000_000));
            wake();
        }
    }
}
