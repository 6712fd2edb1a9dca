package org.fengqiao.proof.chaos.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fengqiao.contracts.Topics;
import org.fengqiao.proof.chaos.Broker;
import org.fengqiao.proof.chaos.fault.Toolbox;

/** Only what a fault has written is put aside as unreadable. */
public final class Strangers implements Check {
    private static final int ALL = 100_000;

    @Override
    public List<Violation> find(Evidence evidence) {
        return evidence.broker().last(Broker.topic(Topics.DEAD_LETTER), ALL).stream()
                .filter(letter -> letter.key() == null
                        ? letter.value() != null && letter.value().length > 0
                        : !text(letter.key()).startsWith(Toolbox.STRANGERS_KEY))
                .map(letter -> new Violation(
                        "dead letter",
                        letter.key() == null ? "-" : text(letter.key()),
                        header(letter, "dead-letter-consumer") + " could not process a record of "
                                + header(letter, "dead-letter-topic") + ": " + header(letter, "dead-letter-reason")))
                .distinct()
                .toList();
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? "?" : text(header.value());
    }

    private static String text(byte[] bytes) {
        return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
    }
}
