package org.fengqiao.platform.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.contracts.ReferralAnswer;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.journal.EventSender;
import org.jboss.logging.Logger;

/** Puts aside what cannot be processed, with the reason and where it came from, so that a person can look and replay. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOGGER = Logger.getLogger(DeadLetters.class);

    private static final Pattern CASE_NO = Pattern.compile("FQ[0-9]{6}-[0-9]{8}-[0-9]{6,}");

    private final EventSender sender;
    private final Patience patience;
    private final FreeText texts;
    private final String topic;
    private final String application;

    DeadLetters(
            EventSender sender,
            Patience patience,
            FreeText texts,
            @ConfigProperty(name = "fengqiao.topic-prefix") String prefix,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.sender = sender;
        this.patience = patience;
        this.texts = texts;
        this.topic = prefix + "." + Topics.DEAD_LETTER;
        this.application = application;
    }

    void bury(ConsumerRecord<String, byte[]> in, String reason) {
        LOGGER.errorf("dead letter from %s-%d@%d: %s", in.topic(), in.partition(), in.offset(), reason);
        var out = new ProducerRecord<>(topic, null, in.key(), sealed(in), in.headers());
        put(out.headers(), "dead-letter-reason", reason);
        put(out.headers(), "dead-letter-consumer", application);
        put(out.headers(), "dead-letter-topic", in.topic());
        put(out.headers(), "dead-letter-partition", Integer.toString(in.partition()));
        put(out.headers(), "dead-letter-offset", Long.toString(in.offset()));
        patience.untilDone(() -> sender.sendRaw(out));
    }

    /** What a record says; one that was put aside sealed, and was given back, is opened. */
    Received read(ConsumerRecord<String, byte[]> in) {
        if (!isPartners(in)) {
            return EventReader.read(in, in.value());
        }
        Received received = EventReader.read(in, changed(in.value(), texts::open));
        if (received.event() instanceof ReferralAnswer
                && CASE_NO.matcher(received.subject()).matches()) {
            return received;
        }
        // Partners may write to that topic: what a service of the network tells has no place there, nor a person's name
        // where log lines carry the number of a case.
        throw new PoisonRecord("not an answer of a partner about a case");
    }

    private byte[] sealed(ConsumerRecord<String, byte[]> in) {
        return isPartners(in) ? changed(in.value(), texts::sealed) : in.value();
    }

    /** A partner may write about anyone in clear; nobody here repeats it. */
    private static boolean isPartners(ConsumerRecord<String, byte[]> in) {
        return in.value() != null && in.topic().endsWith("." + Topics.REFERRAL_ANSWERS);
    }

    private static byte[] changed(byte[] data, UnaryOperator<String> change) {
        String changed = change.apply(new String(data, ISO_8859_1));
        return changed == null ? data : changed.getBytes(ISO_8859_1);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(UTF_8));
    }
}
