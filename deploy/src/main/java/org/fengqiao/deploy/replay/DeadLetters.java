package org.fengqiao.deploy.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.fengqiao.contracts.Topics;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.servers.KafkaTopics;

/** Gives records that could not be processed back to the topic they came from, after what stopped them was mended. */
public final class DeadLetters {
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Map<String, Object> broker;
    private final String topic;

    /** One dead letter, without its data. */
    public record Letter(String topic, String consumer, String reason) {}

    public DeadLetters(String brokers) {
        this(brokers, KafkaTopics.DEFAULT_PREFIX);
    }

    DeadLetters(String brokers, String prefix) {
        this.broker = Map.of("bootstrap.servers", brokers);
        this.topic = prefix + "." + Topics.DEAD_LETTER;
    }

    /**
     * Sends back every letter that lies there now and was not sent back before; how many. One that fails again comes
     * back as a new letter, for the next time.
     */
    public int giveBack(Consumer<Letter> each) {
        int given = 0;
        try (var letters = consumer();
                var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            var partitions = letters.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            letters.assign(partitions);
            var ends = letters.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> letters.position(p) < ends.get(p))) {
                var poll = letters.poll(QUIET);
                if (poll.isEmpty()) {
                    throw new Trouble("Kafka did not hand out all dead letters; " + given + " were given back.");
                }
                for (var letter : poll) {
                    send(producer, letter);
                    each.accept(letter(letter));
                    given++;
                }
                letters.commitSync();
            }
        }
        return given;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var settings = new HashMap<>(broker);
        settings.put("group.id", topic + ".replay");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> letter) {
        var out = new ProducerRecord<>(letter(letter).topic(), letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith("dead-letter-")) {
                out.headers().add(header);
            }
        }
        try {
            producer.send(out).get();
        } catch (ExecutionException e) {
            throw new Trouble("A dead letter could not be sent back: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private static Letter letter(ConsumerRecord<byte[], byte[]> in) {
        return new Letter(
                header(in, "dead-letter-topic"), header(in, "dead-letter-consumer"), header(in, "dead-letter-reason"));
    }

    private static String header(ConsumerRecord<byte[], byte[]> in, String name) {
        var header = in.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
