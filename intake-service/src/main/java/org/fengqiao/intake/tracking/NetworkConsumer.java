package org.fengqiao.intake.tracking;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.intake.casetrack.CaseTracks;
import org.fengqiao.intake.casetrack.Steps;
import org.fengqiao.intake.casetrack.TimelineStep;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.registration.Matters;
import org.fengqiao.platform.events.Inbox;
import org.fengqiao.platform.events.Received;

/** Follows what the network does with the cases that intake opened, for citizens' tracking and repeat detection. */
@ApplicationScoped
class NetworkConsumer {

    private final Inbox inbox;
    private final Steps steps;
    private final CaseTracks tracks;
    private final Matters matters;

    NetworkConsumer(Inbox inbox, Steps steps, CaseTracks tracks, Matters matters) {
        this.inbox = inbox;
        this.steps = steps;
        this.tracks = tracks;
        this.matters = matters;
    }

    @Incoming("network")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.consume(records, this::apply);
    }

    private void apply(Received in) {
        StepOf.Found found = StepOf.event(in.event());
        if (found == null) {
            return;
        }
        steps.add(in.subject(), new TimelineStep(in.id(), in.time(), found.step(), found.hop(), found.unit()));
        switch (in.event()) {
            case CaseClosed closed -> close(closed);
            case CaseReopened reopened -> reopen(new CaseNumber(reopened.caseNo()));
            default -> {}
        }
    }

    // A registration that joins holds the matter's row before the case's: the same order here.
    private void close(CaseClosed closed) {
        CaseNumber caseNo = new CaseNumber(closed.caseNo());
        matters.close(caseNo);
        tracks.close(caseNo, closed.at());
    }

    private void reopen(CaseNumber caseNo) {
        matters.reopen(caseNo);
        tracks.reopen(caseNo);
    }
}
