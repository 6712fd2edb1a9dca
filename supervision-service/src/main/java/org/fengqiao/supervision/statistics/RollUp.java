package org.fengqiao.supervision.statistics;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the number of single additions small, so that questions stay quick. */
@ApplicationScoped
class RollUp {

    private static final int BATCH = 5000;
    private static final int MOST_BATCHES = 20;

    private final Counters counters;

    RollUp(Counters counters) {
        this.counters = counters;
    }

    @Scheduled(every = "${fengqiao.supervision.roll-up.every}", concurrentExecution = SKIP)
    void run() {
        for (int i = 0; i < MOST_BATCHES && counters.waiting(); i++) {
            QuarkusTransaction.requiringNew().run(() -> counters.rollUp(BATCH));
        }
    }
}
