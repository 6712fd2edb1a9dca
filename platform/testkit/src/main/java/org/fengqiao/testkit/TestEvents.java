package org.fengqiao.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.events.EventJson;
import org.fengqiao.platform.journal.Chain;

/** Plays the other services: sends events with whole chains, and shows what the service under test has sent. */
public final class TestEvents implements AutoCloseable {

    /** An event that was seen on a topic. */
    public record Seen(String type, String subject, Event event, Map<String, String> headers) {}

    private record Link(long sequence, byte[] hash) {}

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap(), "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    private final Map<String, Link> chains = new HashMap<>();
    private final String prefix = ConfigProvider.getConfig().getValue("fengqiao.topic-prefix", String.class) + ".";

    /** Sends an event as the next of its source's chain; its id. */
    public UUID send(String topic, String source, Event event) {
        return send(topic, source, event, MutableClock.START, null);
    }

    /** Sends an event with its time and cause. */
    public UUID send(String topic, String source, Event event, Instant time, UUID causation) {
        var out = record(topic, source, event, time, causation);
        send(out);
        return UUID.fromString(new String(out.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
    }

    /** A record ready to be sent, so that a test can repeat or reorder it. */
    public ProducerRecord<String, byte[]> record(
            String topic, String source, Event event, Instant time, UUID causation) {
        Link last = chains.getOrDefault(source + event.subject(), new Link(0, Chain.start()));
        UUID id = Ids.next();
        String type = EventTypes.nameOf(event.getClass());
        byte[] data = write(event);
        byte[] hash =
                Chain.hash(last.hash(), id, type, source, event.subject(), last.sequence() + 1, time, causation, data);
        chains.put(source + event.subject(), new Link(last.sequence() + 1, hash));
        var out = new ProducerRecord<>(prefix + topic, event.subject(), data);
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", id.toString(),
                "ce_type", type,
                "ce_source", source,
                "ce_subject", event.subject(),
                "ce_time", time.toString(),
                "ce_sequence", Long.toString(last.sequence() + 1),
                "ce_previoushash", HexFormat.of().formatHex(last.hash()),
                "ce_hash", HexFormat.of().formatHex(hash),
                "content-type", "application/json"));
        if (causation != null) {
            headers.put("ce_causationid", causation.toString());
        }
        headers.forEach((name, value) -> out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return out;
    }

    /** Sends a record as it is. */
    public void send(ProducerRecord<String, byte[]> out) {
        try {
            producer.send(out).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes that need not be an event. */
    public void sendRaw(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(prefix + topic, key, value));
    }

    /** Waits for the first event of a type about a subject on a topic. */
    public <E extends Event> E await(String topic, String subject, Class<E> type) {
        return await(topic, subject, type, 1).getFirst();
    }

    /** Waits for a number of events of a type about a subject on a topic. */
    public <E extends Event> List<E> await(String topic, String subject, Class<E> type, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> of(topic, subject, type), found -> found.size() >= count);
    }

    /** The events of a type about a subject that are on a topic now. */
    public <E extends Event> List<E> of(String topic, String subject, Class<E> type) {
        return all(topic).stream()
                .filter(s -> s.subject().equals(subject))
                .map(Seen::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Everything that is on a topic now. */
    public List<Seen> all(String topic) {
        return records(topic).stream().map(TestEvents::seen).toList();
    }

    /** The data of everything that is on a topic now, as it stands there. */
    public List<String> data(String topic) {
        return records(topic).stream()
                .map(in -> new String(in.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
            }
            return seen;
        }
    }

    private static Seen seen(ConsumerRecord<String, byte[]> in) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : in.headers()) {
            headers.put(
                    header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
        }
        String type = headers.getOrDefault("ce_type", "");
        Event event = EventTypes.classOf(type).map(c -> read(in.value(), c)).orElse(null);
        return new Seen(type, headers.getOrDefault("ce_subject", in.key()), event, headers);
    }

    private static Event read(byte[] data, Class<? extends Event> type) {
        try {
            return EventJson.MAPPER.readValue(data, type);
        } catch (IOException e) {
            return null;
        }
    }

    private static byte[] write(Event event) {
        try {
            return EventJson.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bootstrap() {
        return Env.get("KAFKA_BOOTSTRAP_SERVERS");
    }

    @Override
    public void close() {
        producer.close();
    }
}
