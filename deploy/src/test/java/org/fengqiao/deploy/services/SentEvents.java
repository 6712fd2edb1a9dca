package org.fengqiao.deploy.services;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on a topic. */
final class SentEvents {

    private SentEvents() {}

    /** The numbers of each case's events in the order in which they were first sent; repetitions are passed over. */
    static Map<String, List<Long>> firstOccurrences(String topic) {
        Map<String, List<Long>> sequences = new HashMap<>();
        Set<String> seen = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", System.getenv("KAFKA_BOOTSTRAP_SERVERS")),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, byte[]> sent : consumer.poll(Duration.ofMillis(200))) {
                    if (seen.add(header(sent, "ce_id"))) {
                        sequences
                                .computeIfAbsent(sent.key(), key -> new ArrayList<>())
                                .add(Long.parseLong(header(sent, "ce_sequence")));
                    }
                }
            }
        }
        return sequences;
    }

    private static String header(ConsumerRecord<?, ?> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
