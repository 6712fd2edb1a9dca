package org.fengqiao.routing.route;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.contracts.ReferralAnswer;
import org.fengqiao.platform.events.Inbox;
import org.fengqiao.platform.events.Received;

/** Takes in every topic that can move a case. */
@ApplicationScoped
class CaseEventConsumer {

    private final Inbox inbox;
    private final CaseEvents events;

    CaseEventConsumer(Inbox inbox, CaseEvents events) {
        this.inbox = inbox;
        this.events = events;
    }

    @Incoming("intake")
    @Blocking
    void onIntake(ConsumerRecords<String, byte[]> records) {
        inbox.consume(records, this::apply);
    }

    @Incoming("mediation")
    @Blocking
    void onMediation(ConsumerRecords<String, byte[]> records) {
        inbox.consume(records, this::apply);
    }

    @Incoming("supervision")
    @Blocking
    void onSupervision(ConsumerRecords<String, byte[]> records) {
        inbox.consume(records, this::apply);
    }

    @Incoming("referral-answers")
    @Blocking
    void onReferralAnswers(ConsumerRecords<String, byte[]> records) {
        inbox.consume(records, this::answered);
    }

    /** What a partner wrote is looked at before any of it is kept, also where its case is not known. */
    private void answered(Received in) {
        if (in.event() instanceof ReferralAnswer answer) {
            Signals.requireWhole(answer);
        }
        apply(in);
    }

    private void apply(Received in) {
        events.apply(in.event());
    }
}
