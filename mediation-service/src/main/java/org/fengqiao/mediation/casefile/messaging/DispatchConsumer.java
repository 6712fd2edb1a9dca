package org.fengqiao.mediation.casefile.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.persistence.CaseFileRepository;
import org.fengqiao.mediation.casefile.persistence.EarlyEvents;
import org.fengqiao.platform.events.Inbox;
import org.fengqiao.platform.events.Received;

/** Takes in what routing tells this tier; whatever comes before its file waits for it. */
@ApplicationScoped
class DispatchConsumer {

    private final Inbox inbox;
    private final CaseFileRepository files;
    private final EarlyEvents early;
    private final Arrivals arrivals;
    private final RoutingSignals signals;

    DispatchConsumer(
            Inbox inbox, CaseFileRepository files, EarlyEvents early, Arrivals arrivals, RoutingSignals signals) {
        this.inbox = inbox;
        this.files = files;
        this.early = early;
        this.arrivals = arrivals;
        this.signals = signals;
    }

    @Incoming("dispatch")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.consume(records, this::apply);
    }

    private void apply(Received in) {
        switch (in.event()) {
            case CaseDispatched dispatch -> open(dispatch);
            case ReferralOffered _ -> {}
            case RoutingEvent event ->
                files.lock(event.caseNo(), event.hop())
                        .ifPresentOrElse(file -> signals.apply(event, file), () -> early.park(in, event));
            default -> {}
        }
    }

    private void open(CaseDispatched dispatch) {
        if (files.lock(dispatch.caseNo(), dispatch.hop()).isPresent()) {
            return;
        }
        CaseFile file = arrivals.open(dispatch);
        early.take(dispatch.caseNo(), dispatch.hop()).forEach(event -> signals.apply(event, file));
    }
}
