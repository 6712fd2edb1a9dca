package org.fengqiao.platform.reference;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.contracts.ReferenceEvent.DivisionPut;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.platform.events.Inbox;
import org.fengqiao.platform.events.Received;

/** Keeps this service's copy of divisions and units; routing, which owns them, switches it off. */
@ApplicationScoped
@IfBuildProperty(name = "fengqiao.reference.replica", stringValue = "true", enableIfMissing = true)
class ReferenceConsumer {

    private final Inbox inbox;
    private final Reference reference;

    ReferenceConsumer(Inbox inbox, Reference reference) {
        this.inbox = inbox;
        this.reference = reference;
    }

    @Incoming("reference")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.consume(records, this::apply);
    }

    private void apply(Received in) {
        switch (in.event()) {
            case DivisionPut division -> reference.put(division);
            case UnitPut unit -> reference.put(unit);
            default -> {}
        }
    }
}
