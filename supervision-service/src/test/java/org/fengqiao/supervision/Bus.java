package org.fengqiao.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fengqiao.contracts.IntakeEvent;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.ResendRequest;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.events.EventJson;
import org.fengqiao.platform.events.Received;
import org.fengqiao.testkit.TestEvents;

/** Sends a story's events over the real broker, each on the topic that its service would use. */
public final class Bus {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final TestEvents events = new TestEvents();

    /** A case number that no other test uses. */
    public static String caseNo() {
        return "FQ532601-20260302-%06d".formatted(NUMBER.incrementAndGet());
    }

    public TestEvents events() {
        return events;
    }

    public void send(Received event) {
        events.send(record(event));
    }

    /** What supervision asked to be sent again of a case. */
    public List<ResendRequest> resendRequests(String caseNo) {
        String prefix = ConfigProvider.getConfig().getValue("fengqiao.topic-prefix", String.class);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(prefix + "." + Topics.RESEND).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ResendRequest> requests = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> requests.add(request(r.value())));
            }
            return requests.stream().filter(r -> r.caseNo().equals(caseNo)).toList();
        }
    }

    private static ResendRequest request(byte[] json) {
        try {
            return EventJson.MAPPER.readValue(json, ResendRequest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProducerRecord<String, byte[]> record(Received e) {
        String prefix = ConfigProvider.getConfig().getValue("fengqiao.topic-prefix", String.class);
        var out = new ProducerRecord<>(prefix + "." + topic(e), e.subject(), e.data());
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", e.id().toString(),
                "ce_type", e.type(),
                "ce_source", e.source(),
                "ce_subject", e.subject(),
                "ce_time", e.time().toString(),
                "ce_sequence", Long.toString(e.sequence()),
                "ce_previoushash", HexFormat.of().formatHex(e.previousHash()),
                "ce_hash", HexFormat.of().formatHex(e.hash())));
        if (e.causation() != null) {
            headers.put("ce_causationid", e.causation().toString());
        }
        headers.forEach((name, value) -> out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return out;
    }

    private static String topic(Received e) {
        return switch (e.event()) {
            case IntakeEvent ignored -> Topics.INTAKE;
            case CaseDispatched d -> Topics.dispatch(d.tier());
            case ReferralOffered r -> Topics.referral(r.channel());
            case RoutingEvent ignored -> Topics.dispatch(Tier.VILLAGE);
            case MediationEvent ignored ->
                e.source().substring(1).replace('/', '.').toLowerCase(Locale.ROOT);
            default -> throw new IllegalArgumentException(e.type());
        };
    }
}
