package org.fengqiao.platform.journal;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends batches to Kafka as CloudEvents in binary mode. A record never expires inside the producer: a later one could
 * overtake it, and a case's order would be lost. What is still under way when a batch gives up is awaited first.
 */
@ApplicationScoped
public class EventSender {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Object> config;
    private final String prefix;
    private final String source;
    private KafkaProducer<String, byte[]> producer;
    private CompletableFuture<Void> earlier = CompletableFuture.completedFuture(null);

    EventSender(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "fengqiao.topic-prefix") String prefix,
            @ConfigProperty(name = "fengqiao.source") String source) {
        this.config = producerConfig(kafka);
        this.prefix = prefix + ".";
        this.source = source;
    }

    private static Map<String, Object> producerConfig(Map<String, Object> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.keySet().retainAll(ProducerConfig.configNames());
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        // One request at a time keeps the order, and inboxes drop what comes twice. Kafka's own idempotence would add
        // only its producers' numbers, which a broker that lost its data gives out once more: an old producer and a
        // new one would share a number and hinder each other.
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        // A record that was put aside is sealed, and larger by that than the one that came.
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return config;
    }

    /** Sends all and returns when the broker has every record. */
    void send(List<JournalEntry> batch) {
        List<CompletableFuture<Void>> sends = new ArrayList<>(batch.size());
        for (JournalEntry entry : batch) {
            CompletableFuture<Void> sent = send(entry);
            sends.add(sent);
            if (sent.isCompletedExceptionally()) {
                break;
            }
        }
        earlier = CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new));
        await(earlier);
    }

    /**
     * Returns once nothing of an earlier, given-up batch is under way any more. A producer that does not get rid of it is
     * replaced: what it holds is still in the outbox.
     */
    void awaitEarlier() {
        try {
            await(earlier);
        } catch (IllegalStateException e) {
            renew();
            throw e;
        } finally {
            if (earlier.isCompletedExceptionally()) {
                earlier = CompletableFuture.completedFuture(null);
            }
        }
    }

    /** Sends one record to any topic, for what does not come from the journal. */
    public void sendRaw(ProducerRecord<String, byte[]> out) {
        await(send(out));
    }

    private CompletableFuture<Void> send(JournalEntry entry) {
        byte[] data = entry.payload().getBytes(StandardCharsets.UTF_8);
        // The record's own time is that of its sending: Kafka refuses records from the future and soon drops old ones.
        var out = new ProducerRecord<>(prefix + entry.topic(), entry.subject(), data);
        addHeaders(out.headers(), entry);
        return send(out);
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> out) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        var unused = producer().send(out, (metadata, failure) -> {
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    private void addHeaders(Headers headers, JournalEntry entry) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", entry.id().toString());
        put(headers, "ce_type", entry.type());
        put(headers, "ce_source", source);
        put(headers, "ce_subject", entry.subject());
        put(headers, "ce_time", entry.time().toString());
        put(headers, "ce_sequence", Long.toString(entry.sequence()));
        put(headers, "ce_previoushash", HexFormat.of().formatHex(entry.previousHash()));
        put(headers, "ce_hash", HexFormat.of().formatHex(entry.hash()));
        put(headers, "content-type", "application/json");
        if (entry.causation() != null) {
            put(headers, "ce_causationid", entry.causation().toString());
        }
        if (entry.traceparent() != null) {
            put(headers, "traceparent", entry.traceparent());
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CompletableFuture<Void> sends) {
        try {
            sends.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka has not acknowledged within " + PATIENCE, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused a record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(config);
        }
        return producer;
    }

    private void renew() {
        close(Duration.ZERO);
        earlier = CompletableFuture.completedFuture(null);
    }

    @PreDestroy
    void close() {
        close(Duration.ofSeconds(2));
    }

    private synchronized void close(Duration patience) {
        if (producer != null) {
            producer.close(patience);
            producer = null;
        }
    }
}
