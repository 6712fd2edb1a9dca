package org.fengqiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.events.Inbox;
import org.fengqiao.platform.events.Received;
import org.fengqiao.platform.journal.Journal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("rule 3: an event has its effect once")
class InboxTest {

    private static final int EVENTS = 40;

    private final Inbox inbox;
    private final Journal journal;
    private final DataSource database;
    private final TestEvents events = new TestEvents();
    private final String prefix = "i" + UUID.randomUUID().toString().substring(0, 6) + "-";

    InboxTest(Inbox inbox, Journal journal, DataSource database) {
        this.inbox = inbox;
        this.journal = journal;
        this.database = database;
    }

    @Test
    void shouldTakeABatchAgainWhenItsConnectionIsLostInTheMiddle() {
        // Given
        List<ProducerRecord<String, byte[]>> sent = notes();
        AtomicInteger applied = new AtomicInteger();
        Consumer<Received> lostInTheMiddle = in -> {
            answer(in);
            if (applied.incrementAndGet() == EVENTS / 2) {
                Sql.query(database, "SELECT pg_terminate_backend(pg_backend_pid())", s -> {}, r -> true);
            }
        };

        // When
        inbox.consume(poll(sent), lostInTheMiddle);
        inbox.consume(poll(sent), this::answer);

        // Then
        assertThat(applied.get()).as("what was lost is done again").isEqualTo(EVENTS + EVENTS / 2);
        assertThat(effects()).isEqualTo(EVENTS);
    }

    @Test
    void shouldPassOverWhatComesAgainInAnyOrderAndAnyBatch() {
        // Given
        List<ProducerRecord<String, byte[]>> sent = notes();
        inbox.consume(poll(sent.subList(0, EVENTS / 2)), this::answer);
        List<ProducerRecord<String, byte[]>> again = new ArrayList<>(sent);
        again.addAll(sent);
        Collections.shuffle(again, new Random(7));

        // When
        inbox.consume(poll(again), this::answer);
        inbox.consume(poll(again.subList(0, EVENTS)), this::answer);

        // Then
        assertThat(effects()).isEqualTo(EVENTS);
    }

    @Test
    @DisplayName("what follows from the second event of a poll names that one as its cause, not the first")
    void shouldNameTheLatestEventOfACaseAsTheCause() {
        // Given
        String caseNo = prefix + "cause";
        List<ProducerRecord<String, byte[]>> sent = List.of(note(caseNo, "first"), note(caseNo, "second"));

        // When
        inbox.consume(poll(sent), this::answer);

        // Then
        assertThat(Sql.query(
                        database,
                        "SELECT causation_id FROM journal WHERE aggregateid = ? ORDER BY sequence",
                        s -> s.setString(1, caseNo),
                        r -> r.getString(1)))
                .containsExactlyElementsOf(sent.stream().map(InboxTest::idOf).toList());
    }

    @Test
    @DisplayName("an event that Kafka would refuse is refused before it holds up all that follow")
    void shouldNotWriteAnEventThatIsTooLarge() {
        DirectiveAnswered large =
                new DirectiveAnswered(prefix + "large", "D1", "u", "x".repeat(800_000), MutableClock.START);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> journal.append(large, Topics.SUPERVISION)))
                .hasMessageContaining("700000");
        assertThat(effects()).isZero();
    }

    @Test
    void shouldSendMoreThanOneBatchHolds() {
        // When
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 24; i++) {
                journal.append(
                        new DirectiveAnswered(prefix + i, "D1", "u", "x".repeat(600_000), MutableClock.START),
                        Topics.SUPERVISION);
            }
        });

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
        assertThat(effects()).isEqualTo(24);
    }

    private long waiting() {
        return Sql.query(
                        database,
                        "SELECT count(*) FROM outbox JOIN journal USING (position) WHERE aggregateid LIKE ?",
                        s -> s.setString(1, prefix + "%"),
                        r -> r.getLong(1))
                .getFirst();
    }

    private ProducerRecord<String, byte[]> note(String caseNo, String by) {
        CaseNoted note = new CaseNoted(caseNo, NoteKind.URGE, null, by, MutableClock.START, null, null);
        return events.record(Topics.INTAKE, "/x", note, MutableClock.START, null);
    }

    private static String idOf(ProducerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    private void answer(Received in) {
        CaseNoted note = (CaseNoted) in.event();
        journal.append(new DirectiveAnswered(note.caseNo(), "D1", "u", note.by(), note.notedAt()), Topics.SUPERVISION);
    }

    private long effects() {
        return Sql.query(
                        database,
                        "SELECT count(*) FROM journal WHERE aggregateid LIKE ?",
                        s -> s.setString(1, prefix + "%"),
                        r -> r.getLong(1))
                .getFirst();
    }

    private List<ProducerRecord<String, byte[]>> notes() {
        List<ProducerRecord<String, byte[]>> notes = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            CaseNoted note = new CaseNoted(
                    prefix + i % 4, NoteKind.URGE, null, Integer.toString(i), MutableClock.START, null, null);
            notes.add(events.record(Topics.INTAKE, "/x", note, MutableClock.START, null));
        }
        return notes;
    }

    private static ConsumerRecords<String, byte[]> poll(List<ProducerRecord<String, byte[]>> sent) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (ProducerRecord<String, byte[]> out : sent) {
            records.add(new ConsumerRecord<>(
                    out.topic(),
                    0,
                    records.size(),
                    0,
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    out.key(),
                    out.value(),
                    new RecordHeaders(out.headers()),
                    Optional.empty()));
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition("t", 0), records), Map.of());
    }
}
