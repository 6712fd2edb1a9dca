package org.fengqiao.platform.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.contracts.Unknown;

/** Reads CloudEvents in binary mode; whatever cannot be one is poison, with the reason. */
final class EventReader {

    private static final byte[] NONE = new byte[0];

    private EventReader() {}

    static Received read(ConsumerRecord<String, byte[]> in, byte[] value) {
        try {
            String type = required(in, "ce_type");
            String subject = required(in, "ce_subject");
            byte[] data = Optional.ofNullable(value).orElseThrow(() -> new PoisonRecord("no data"));
            return new Received(
                    UUID.fromString(required(in, "ce_id")),
                    type,
                    required(in, "ce_source"),
                    subject,
                    Long.parseLong(header(in, "ce_sequence").orElse("0")),
                    Instant.parse(required(in, "ce_time")),
                    header(in, "ce_causationid").map(UUID::fromString).orElse(null),
                    event(type, subject, data),
                    data,
                    hex(in, "ce_previoushash"),
                    hex(in, "ce_hash"));
        } catch (IOException e) {
            throw new PoisonRecord("data is not the JSON of its type");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonRecord("an attribute is malformed");
        }
    }

    private static Event event(String type, String subject, byte[] data) throws IOException {
        Optional<Class<? extends Event>> known = EventTypes.classOf(type);
        if (known.isEmpty()) {
            return new Unknown(type, subject);
        }
        Event event = EventJson.MAPPER.readValue(data, known.get());
        if (event == null || !subject.equals(event.subject())) {
            throw new PoisonRecord("the subject is not that of the data");
        }
        return event;
    }

    private static String required(ConsumerRecord<?, ?> in, String name) {
        return header(in, name).orElseThrow(() -> new PoisonRecord("no " + name));
    }

    private static Optional<String> header(ConsumerRecord<?, ?> in, String name) {
        Header header = in.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static byte[] hex(ConsumerRecord<?, ?> in, String name) {
        return header(in, name).map(HexFormat.of()::parseHex).orElse(NONE);
    }
}
