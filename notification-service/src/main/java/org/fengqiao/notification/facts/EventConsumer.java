package org.fengqiao.notification.facts;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.IntakeEvent;
import org.fengqiao.contracts.IntakeEvent.RegistrationNotAccepted;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.notification.delivery.DeliveryWorker;
import org.fengqiao.platform.events.Inbox;
import org.fengqiao.platform.events.Received;

/** Hears everything that happens in the network. */
@ApplicationScoped
class EventConsumer {

    private final Inbox inbox;
    private final CaseStream cases;
    private final DeliveryWorker worker;

    EventConsumer(Inbox inbox, CaseStream cases, DeliveryWorker worker) {
        this.inbox = inbox;
        this.cases = cases;
        this.worker = worker;
    }

    @Incoming("events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.consume(records, this::apply);
        worker.wake();
    }

    private void apply(Received in) {
        Occurrence occurrence = new Occurrence(in.id(), in.type(), in.time(), in.event());
        switch (in.event()) {
            case RegistrationNotAccepted e -> cases.announceWithoutCase(occurrence);
            case IntakeEvent e -> cases.take(occurrence, (CaseEvent) e, in.data());
            case RoutingEvent e -> cases.take(occurrence, e, in.data());
            case MediationEvent e -> cases.take(occurrence, e, in.data());
            case SupervisionEvent e -> cases.take(occurrence, e, in.data());
            default -> {}
        }
    }
}
