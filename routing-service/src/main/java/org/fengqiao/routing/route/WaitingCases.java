package org.fengqiao.routing.route;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.fengqiao.platform.journal.Journal;
import org.jboss.logging.Logger;

/** Dispatches cases that were registered before the network had a unit for them. */
@ApplicationScoped
public class WaitingCases {

    private static final Logger LOGGER = Logger.getLogger(WaitingCases.class);

    private final ParkedEvents parked;
    private final CaseEvents events;
    private final Journal journal;

    WaitingCases(ParkedEvents parked, CaseEvents events, Journal journal) {
        this.parked = parked;
        this.events = events;
        this.journal = journal;
    }

    /** Tries all of them again; called when units were put, and now and then. */
    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void retry() {
        long after = 0;
        // What goes on waiting is put at the end of the row again; it is not met a second time.
        long last = parked.lastInRow();
        for (var page = parked.waitingForUnits(after, last);
                !page.isEmpty();
                page = parked.waitingForUnits(after, last)) {
            page.forEach(waiting -> retry(waiting.caseNo()));
            after = page.getLast().id();
        }
    }

    /** One case that cannot be placed must not hold up the others. */
    private void retry(String caseNo) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                // What is being parked for the case at this moment would be passed over and wait for good.
                journal.await(caseNo);
                events.retry(caseNo);
            });
        } catch (RuntimeException e) {
            LOGGER.errorf("case %s goes on waiting: %s", caseNo, e.getClass().getName());
        }
    }
}
