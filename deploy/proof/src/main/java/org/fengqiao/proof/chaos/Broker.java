package org.fengqiao.proof.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.fengqiao.deploy.servers.KafkaTopics;

/** The broker from outside, as an administrator and as a stranger who may write. */
public final class Broker {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> settings;

    public Broker(int port) {
        this.settings = Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }

    /** The full name of a topic of the network. */
    public static String topic(String name) {
        return KafkaTopics.DEFAULT_PREFIX + "." + name;
    }

    /** Writes records and waits for the last one's acknowledgement. */
    public void send(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var one : sent) {
                one.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Up to so many of the last records of every partition of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> last(String topic, int count) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            var begins = consumer.beginningOffsets(partitions);
            var ends = consumer.endOffsets(partitions);
            var from = new HashMap<TopicPartition, Long>();
            partitions.forEach(
                    partition -> from.put(partition, Math.max(begins.get(partition), ends.get(partition) - count)));
            return read(consumer, from, ends);
        }
    }

    /** Lets a service that does not run go on behind what it has not read, and puts altered copies of that there. */
    public void replaceUnread(
            String service, Function<ConsumerRecord<byte[], byte[]>, ProducerRecord<byte[], byte[]>> altered) {
        admin(admin -> {
            for (var group : groups(admin, service)) {
                var from = new HashMap<TopicPartition, Long>();
                got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                        .forEach((partition, offset) -> from.put(partition, offset.offset()));
                try (var consumer = consumer()) {
                    var ends = consumer.endOffsets(from.keySet());
                    send(read(consumer, from, ends).stream().map(altered).toList());
                    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
                    ends.forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
                    expel(admin, group);
                    got(admin.alterConsumerGroupOffsets(group, offsets).all());
                }
            }
            return null;
        });
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var consuming = new HashMap<>(settings);
        consuming.put("enable.auto.commit", false);
        return new KafkaConsumer<>(consuming, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        long missing = from.entrySet().stream()
                .mapToLong(begin -> ends.get(begin.getKey()) - begin.getValue())
                .sum();
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (records.size() < missing && System.nanoTime() < end) {
            consumer.poll(Duration.ofMillis(300)).forEach(records::add);
        }
        if (records.size() < missing) {
            throw new IllegalStateException("only %d of %d records could be read".formatted(records.size(), missing));
        }
        return records;
    }

    /** Sets where the groups of a service go on reading; the service must not run. */
    public void move(String service, OffsetSpec where) {
        admin(admin -> {
            for (var group : groups(admin, service)) {
                var known = got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
                expel(admin, group);
                var wanted = new HashMap<TopicPartition, OffsetSpec>();
                known.keySet().forEach(partition -> wanted.put(partition, where));
                var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
                got(admin.listOffsets(wanted).all())
                        .forEach((partition, info) -> offsets.put(partition, new OffsetAndMetadata(info.offset())));
                got(admin.alterConsumerGroupOffsets(group, offsets).all());
            }
            return null;
        });
    }

    /**
     * What a group of the network has not said it is done with. It may have read that nevertheless: a place whose notice
     * got lost is only told again when more comes to the same partition.
     */
    public record Lag(String group, TopicPartition partition, long records) {
        @Override
        public String toString() {
            return "%s has %d records of %s to read".formatted(group, records, partition);
        }
    }

    /** Where groups of the network lag; empty when all are done with everything. */
    public List<Lag> lag() {
        return admin(admin -> {
            var lagging = new ArrayList<Lag>();
            for (var listing : got(admin.listGroups().all())) {
                var group = listing.groupId();
                if (group.startsWith(topic("")) || group.endsWith(".replay")) {
                    continue;
                }
                var committed = got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
                committed.values().removeIf(Objects::isNull);
                var unsaid = assigned(admin, group);
                unsaid.removeAll(committed.keySet());
                begins(admin, unsaid)
                        .forEach((partition, begin) -> committed.put(partition, new OffsetAndMetadata(begin)));
                var wanted = new HashMap<TopicPartition, OffsetSpec>();
                committed.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
                got(admin.listOffsets(wanted).all()).forEach((partition, end) -> {
                    long records = end.offset() - committed.get(partition).offset();
                    if (records > 0) {
                        lagging.add(new Lag(group, partition, records));
                    }
                });
            }
            return lagging;
        });
    }

    /** Members that were killed do not keep others from changing the group's offsets. */
    private static void expel(Admin admin, String group) {
        if (!members(admin, group).isEmpty()) {
            got(admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all());
        }
    }

    private static Collection<MemberDescription> members(Admin admin, String group) {
        return got(admin.describeConsumerGroups(List.of(group)).all())
                .get(group)
                .members();
    }

    /** The partitions that the members of a group read. */
    private static Set<TopicPartition> assigned(Admin admin, String group) {
        return members(admin, group).stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<TopicPartition, Long> begins(Admin admin, Set<TopicPartition> partitions) {
        var wanted = partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.earliest()));
        return got(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }

    private static List<String> groups(Admin admin, String service) {
        return got(admin.listGroups().all()).stream()
                .map(listing -> listing.groupId())
                .filter(group -> group.equals(service) || group.startsWith(service + "."))
                .toList();
    }

    private <T> T admin(Function<Admin, T> work) {
        try (var admin = Admin.create(settings)) {
            return work.apply(admin);
        }
    }

    private static <T> T got(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
