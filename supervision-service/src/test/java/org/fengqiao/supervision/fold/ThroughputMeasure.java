package org.fengqiao.supervision.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.fengqiao.platform.events.Received;
import org.fengqiao.supervision.Bus;
import org.fengqiao.supervision.Db;
import org.fengqiao.supervision.ledger.Lives;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Measures the folding; run with {@code FENGQIAO_MEASURE=true} and {@code -Dtest=ThroughputMeasure}. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@EnabledIfEnvironmentVariable(named = "FENGQIAO_MEASURE", matches = "true", disabledReason = "only on demand")
class ThroughputMeasure {

    private static final int POLL = 500;
    private static final int LIVES = 400;

    private final EventsConsumer consumer;
    private final Db db;
    private final MutableClock clock;

    ThroughputMeasure(EventsConsumer consumer, DataSource database, MutableClock clock) {
        this.consumer = consumer;
        this.db = new Db(database);
        this.clock = clock;
    }

    @Test
    void shouldFoldManyLives() {
        for (int round = 0; round < 4; round++) {
            // Given: lives of 400 cases at the same time, as a county's topics would hold them
            List<Received> told = interleaved();
            long transactions = transactions();

            // When
            long start = System.nanoTime();
            for (int from = 0; from < told.size(); from += POLL) {
                consumer.on(records(told.subList(from, Math.min(told.size(), from + POLL))));
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            // Then
            System.out.printf(
                    "MEASURED round %d: %d events in %d ms = %d events/s; %.3f transactions per event%n",
                    round,
                    told.size(),
                    took.toMillis(),
                    told.size() * 1000L / took.toMillis(),
                    (transactions() - transactions) / (double) told.size());
            assertThat(db.number("SELECT count(*) FROM parked_event")).isZero();
        }
    }

    private long transactions() {
        return db.number("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()");
    }

    private List<Received> interleaved() {
        List<List<Received>> lives = new ArrayList<>();
        Instant start = clock.instant().minus(Duration.ofDays(60));
        for (int i = 0; i < LIVES; i++) {
            Lives life = Lives.values()[i % Lives.values().length];
            lives.add(life.play(Bus.caseNo(), start.plusSeconds(i)).told());
        }
        List<Received> told = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            for (List<Received> life : lives) {
                if (step < life.size()) {
                    told.add(life.get(step));
                }
            }
        }
        return told;
    }

    private static ConsumerRecords<String, byte[]> records(List<Received> events) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new LinkedHashMap<>();
        for (Received event : events) {
            var sent = Bus.record(event);
            records.computeIfAbsent(new TopicPartition(sent.topic(), 0), p -> new ArrayList<>())
                    .add(new ConsumerRecord<>(
                            sent.topic(),
                            0,
                            0L,
                            event.time().toEpochMilli(),
                            TimestampType.CREATE_TIME,
                            0,
                            0,
                            sent.key(),
                            sent.value(),
                            new RecordHeaders(sent.headers()),
                            Optional.empty()));
        }
        return new ConsumerRecords<>(records, Map.of());
    }
}
