package org.fengqiao.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.journal.EventSender;
import org.jboss.logging.Logger;

/** Puts aside what cannot be processed, with the reason and where it came from, so that a person can look and replay. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOGGER = Logger.getLogger(DeadLetters.class);

    private final EventSender sender;
    private final Patience patience;
    private final String topic;
    private final String application;

    DeadLetters(
            EventSender sender,
            Patience patience,
            @ConfigProperty(name = "fengqiao.topic-prefix") String prefix,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.sender = sender;
        this.patience = patience;
        this.topic = prefix + "." + Topics.DEAD_LETTER;
        this.application = application;
    }

    void bury(ConsumerRecord<String, byte[]> in, String reason) {
        LOGGER.errorf("dead letter from %s-%d@%d: %s", in.topic(), in.partition(), in.offset(), reason);
        var out = new ProducerRecord<>(topic, null, in.key(), in.value(), in.headers());
        put(out.headers(), "dead-letter-reason", reason);
        put(out.headers(), "dead-letter-consumer", application);
        put(out.headers(), "dead-letter-topic", in.topic());
        put(out.headers(), "dead-letter-partition", Integer.toString(in.partition()));
        put(out.headers(), "dead-letter-offset", Long.toString(in.offset()));
        patience.untilDone(() -> sender.sendRaw(out));
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
