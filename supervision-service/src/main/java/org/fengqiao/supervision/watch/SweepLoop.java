package org.fengqiao.supervision.watch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fengqiao.supervision.SupervisionConfig;
import org.jboss.logging.Logger;

/** Keeps the sweeper going; a scheduler's whole seconds would make every breach a second late. */
@ApplicationScoped
class SweepLoop {

    private static final Logger LOGGER = Logger.getLogger(SweepLoop.class);

    private final Sweeper sweeper;
    private final long everyMillis;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;

    SweepLoop(Sweeper sweeper, SupervisionConfig config) {
        this.sweeper = sweeper;
        this.everyMillis = config.watch().every().toMillis();
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("sweeper").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.join(5_000);
        }
    }

    private void run() {
        try {
            while (!stopped.await(everyMillis, TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            sweeper.sweep();
        } catch (RuntimeException e) {
            LOGGER.warnf("nothing raised this time: %s", e.toString());
        }
    }
}
