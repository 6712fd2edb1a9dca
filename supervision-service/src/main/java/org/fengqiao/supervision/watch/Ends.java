package org.fengqiao.supervision.watch;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which records the topics hold. */
@ApplicationScoped
class Ends {

    /** First record that is still there, and the next that will be written. */
    record Extent(long first, long end) {}

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> kafka;
    private final List<String> topics;
    private Admin admin;

    Ends(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> topics) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.keySet().retainAll(AdminClientConfig.configNames());
        this.topics = topics.stream().map(String::strip).toList();
    }

    /** Extent of every partition that supervision reads; fails while the broker is away. */
    Map<TopicPartition, Extent> extents() {
        try {
            List<TopicPartition> all = admin()
                    .describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .values()
                    .stream()
                    .flatMap(t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
                    .toList();
            var first = offsets(all, OffsetSpec.earliest());
            var end = offsets(all, OffsetSpec.latest());
            return all.stream()
                    .collect(Collectors.toMap(
                            p -> p,
                            p -> new Extent(first.get(p).offset(), end.get(p).offset())));
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Collection<TopicPartition> all, OffsetSpec spec)
            throws ExecutionException, TimeoutException, InterruptedException {
        return admin().listOffsets(all.stream().collect(Collectors.toMap(p -> p, p -> spec)))
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
