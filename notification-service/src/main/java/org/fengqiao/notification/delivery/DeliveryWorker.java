package org.fengqiao.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps deliveries going for as long as the service runs. */
@ApplicationScoped
public class DeliveryWorker {

    private static final Logger LOGGER = Logger.getLogger(DeliveryWorker.class);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Dispatcher dispatcher;
    private volatile boolean running;
    private volatile Thread thread;
    private boolean waiting;

    DeliveryWorker(
            DeliveryStore store,
            DeliveryResults results,
            @All List<Sender> senders,
            DeliveryConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.dispatcher = new Dispatcher(store, results, senders, config, clock, meters);
    }

    /** Tells that something may have become due. */
    public void wake() {
        dispatcher.wake();
    }

    /** Whether deliveries are looked after at all. */
    boolean isAlive() {
        return thread != null && thread.isAlive();
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("deliveries").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        dispatcher.wake();
        thread.join(DRAIN);
    }

    private void run() {
        try {
            while (running) {
                if (step() == 0) {
                    dispatcher.await();
                }
            }
            dispatcher.drain(DRAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int step() {
        try {
            int started = dispatcher.step();
            waiting = false;
            return started;
        } catch (RuntimeException e) {
            if (!waiting) {
                LOGGER.warnf("deliveries wait: %s", e.getClass().getName());
            }
            waiting = true;
            return 0;
        }
    }
}
