package org.fengqiao.routing.route;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Dispatches cases that were registered before the network had a unit for them. */
@ApplicationScoped
public class WaitingCases {

    private final ParkedEvents parked;
    private final CaseEvents events;

    WaitingCases(ParkedEvents parked, CaseEvents events) {
        this.parked = parked;
        this.events = events;
    }

    /** Tries all of them again; called when units were put, and now and then. */
    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void retry() {
        for (String caseNo : parked.waitingForUnits()) {
            QuarkusTransaction.requiringNew().run(() -> events.retry(caseNo));
        }
    }
}
