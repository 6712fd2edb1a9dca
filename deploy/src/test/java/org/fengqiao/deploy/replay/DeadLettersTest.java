package org.fengqiao.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fengqiao.contracts.Topics;
import org.fengqiao.deploy.servers.KafkaTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private final String prefix = "letters" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private String brokers;

    @BeforeEach
    void topics() {
        brokers = System.getenv("KAFKA_BOOTSTRAP_SERVERS");
        assumeThat(brokers)
                .as("run with ./fengqiao test, which starts the servers")
                .isNotNull();
        new KafkaTopics(brokers).create(prefix);
    }

    @Test
    void aLetterGoesBackOnceWithItsOwnHeaders() throws Exception {
        write("case");

        var given = new ArrayList<DeadLetters.Letter>();
        assertThat(new DeadLetters(brokers, prefix).giveBack(given::add)).isEqualTo(1);
        assertThat(new DeadLetters(brokers, prefix).giveBack(given::add)).isZero();

        assertThat(given)
                .containsExactly(new DeadLetters.Letter(prefix + "." + Topics.INTAKE, "routing-cases", "refused"));
        assertThat(headersOf(prefix + "." + Topics.INTAKE)).containsExactly("ce_id");
    }

    @Test
    void lettersThatFailAgainWaitForTheNextTime() throws Exception {
        write("case");
        var letters = new DeadLetters(brokers, prefix);

        assertThat(letters.giveBack(letter -> write("case"))).isEqualTo(1);
        assertThat(letters.giveBack(letter -> {})).isEqualTo(1);
        assertThat(letters.giveBack(letter -> {})).isZero();
    }

    private void write(String key) {
        var letter = new ProducerRecord<>(prefix + "." + Topics.DEAD_LETTER, key, "data");
        Map.of(
                        "ce_id", "1",
                        "dead-letter-topic", prefix + "." + Topics.INTAKE,
                        "dead-letter-consumer", "routing-cases",
                        "dead-letter-reason", "refused")
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            producer.send(letter).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> headersOf(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var names = new ArrayList<String>();
            for (var in : consumer.poll(Duration.ofSeconds(20))) {
                in.headers().forEach(header -> names.add(header.key()));
            }
            return names;
        }
    }
}
