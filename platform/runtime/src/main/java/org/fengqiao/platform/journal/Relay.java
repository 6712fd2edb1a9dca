package org.fengqiao.platform.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox points to and forgets it once Kafka has acknowledged. Shards are locked in the database, so any
 * number of instances may relay without breaking the order of a case.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOGGER = Logger.getLogger(Relay.class);
    static final int MOST = 500;
    static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final long POLL_MILLIS = 500;

    private final JournalStore store;
    private final EventSender sender;
    private final Resending resending;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    Relay(JournalStore store, EventSender sender, Resending resending) {
        this.store = store;
        this.sender = sender;
        this.resending = resending;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(5_000);
        }
    }

    void wake() {
        work.release();
    }

    private void run() {
        while (running) {
            try {
                while (running && drain()) {
                    continue;
                }
                waitForWork();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                LOGGER.warnf("outbox not sent yet: %s", e.getClass().getName());
                pause();
            }
        }
    }

    private void waitForWork() throws InterruptedException {
        if (work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Sends one batch, and a part of a replay if there is one; whether more may wait. */
    boolean drain() {
        sender.awaitEarlier();
        Set<String> held = new LinkedHashSet<>();
        boolean full = QuarkusTransaction.requiringNew().timeout(60).call(() -> sendBatch(held));
        return resending.goOn(held) || full;
    }

    /** Sends the next events but those of cases that have to be sent again first; whether it was a whole batch. */
    private boolean sendBatch(Set<String> held) {
        JournalStore.Claim claim = store.claim();
        if (claim.shards().isEmpty()) {
            return false;
        }
        List<JournalEntry> batch = store.next(claim.shards(), MOST, MOST_BYTES);
        List<JournalEntry> free = claim.resending() ? resending.free(batch, held) : batch;
        if (free.isEmpty()) {
            return false;
        }
        sender.send(free);
        store.delete(free);
        return batch.size() == MOST || isFull(batch);
    }

    private static boolean isFull(List<JournalEntry> batch) {
        long bytes = batch.stream().mapToLong(e -> e.payload().length()).sum();
        return bytes > MOST_BYTES / 4;
    }
}
