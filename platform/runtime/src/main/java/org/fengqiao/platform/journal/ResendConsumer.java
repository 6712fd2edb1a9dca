package org.fengqiao.platform.journal;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.contracts.ResendRequest;
import org.fengqiao.platform.events.EventJson;
import org.jboss.logging.Logger;

/** Answers supervision's requests for a case's missing events from the journal. */
@ApplicationScoped
class ResendConsumer {

    private static final Logger LOGGER = Logger.getLogger(ResendConsumer.class);

    private final Replay replay;
    private final String source;

    ResendConsumer(Replay replay, @ConfigProperty(name = "fengqiao.source") String source) {
        this.replay = replay;
        this.source = source;
    }

    @Incoming("resend")
    @Blocking
    void resend(ConsumerRecords<String, byte[]> records) {
        records.forEach(this::resend);
    }

    private void resend(ConsumerRecord<String, byte[]> in) {
        try {
            ResendRequest request = EventJson.MAPPER.readValue(in.value(), ResendRequest.class);
            replay.subject(request.caseNo(), request.known().getOrDefault(source, 0L));
        } catch (IOException | RuntimeException e) {
            // A lost request is asked again by supervision; it must not hold up the others.
            LOGGER.warnf("resend request passed over: %s", e.getClass().getName());
        }
    }
}
