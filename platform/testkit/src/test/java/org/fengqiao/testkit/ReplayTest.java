package org.fengqiao.testkit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.journal.Replay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("a replay of the journal goes on beside what happens now")
class ReplayTest {

    private static final int CASES = 60;
    private static final int EVENTS_PER_CASE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Journal journal;
    private final Replay replay;
    private final DataSource database;
    private final MutableClock clock;
    private final TestEvents events = new TestEvents();
    private final String prefix = "again" + UUID.randomUUID().toString().substring(0, 6) + "-";
    /** A time of this test's own, so that nothing else lies in the period. */
    private final Instant from = MutableClock.START.plus(Duration.ofMillis(System.nanoTime() % 1_000_000_000));

    ReplayTest(Journal journal, Replay replay, DataSource database, MutableClock clock) {
        this.journal = journal;
        this.replay = replay;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void haveAJournal() {
        clock.set(from);
        for (int i = 0; i < CASES; i++) {
            append(prefix + i, EVENTS_PER_CASE);
        }
        clock.set(MutableClock.START);
        await().atMost(PATIENCE).until(() -> count("outbox") == 0);
    }

    @AfterEach
    void leaveNothing() {
        await().atMost(PATIENCE).until(() -> count("resend") == 0);
        events.close();
    }

    @Test
    @DisplayName("rule 3: what is new comes after its own case's past and before everybody else's")
    void shouldNotLetWhatIsNewWaitForTheWholePast() {
        // Given
        String oldest = prefix + 0;
        int asked = replay.period(from, from.plusMillis(1));

        // When
        append(oldest, 1);
        append(prefix + "new", 1);
        events.await(Topics.SUPERVISION, prefix + "new", DirectiveAnswered.class);
        events.await(Topics.SUPERVISION, oldest, DirectiveAnswered.class, 2 * EVENTS_PER_CASE + 1);
        long stillWaiting = count("resend");

        // Then
        assertThat(asked).isEqualTo(CASES * EVENTS_PER_CASE);
        assertThat(stillWaiting).as("cases that are not sent again yet").isPositive();
        assertThat(sequences().get(oldest))
                .isEqualTo(LongStream.concat(LongStream.concat(past(), past()), LongStream.of(EVENTS_PER_CASE + 1))
                        .boxed()
                        .toList());
    }

    @Test
    void shouldSendEverythingOfThePeriodAgainInOrder() {
        // When
        replay.period(from, from.plusMillis(1));
        await().atMost(PATIENCE).until(() -> count("resend") == 0);

        // Then
        List<Long> twice = LongStream.concat(past(), past()).boxed().toList();
        assertThat(sequences())
                .hasSize(CASES)
                .allSatisfy((subject, sequences) -> assertThat(sequences).isEqualTo(twice));
    }

    @Test
    @DisplayName("what is asked for and not in the journal holds up neither the replay nor what is new")
    void shouldForgetWhatIsNotThere() {
        // Given
        String subject = prefix + "lost";
        Sql.update(
                database,
                "INSERT INTO resend (aggregateid, shard, from_sequence, to_sequence, position) VALUES (?, 3, 5, 9, 0)",
                s -> s.setString(1, subject));

        // When
        append(subject, 1);

        // Then
        events.await(Topics.SUPERVISION, subject, DirectiveAnswered.class);
        assertThat(count("resend")).isZero();
    }

    private static LongStream past() {
        return LongStream.rangeClosed(1, EVENTS_PER_CASE);
    }

    private void append(String subject, int many) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < many; i++) {
                journal.append(new DirectiveAnswered(subject, "D1", "u", "done", from), Topics.SUPERVISION);
            }
        });
    }

    /** The numbers of each case's events, in the order in which they stand on the topic. */
    private Map<String, List<Long>> sequences() {
        return events.all(Topics.SUPERVISION).stream()
                .filter(seen -> seen.subject().startsWith(prefix))
                .collect(groupingBy(
                        TestEvents.Seen::subject,
                        mapping(seen -> Long.valueOf(seen.headers().get("ce_sequence")), toList())));
    }

    private long count(String table) {
        return Sql.query(database, "SELECT count(*) FROM " + table, s -> {}, r -> r.getLong(1))
                .getFirst();
    }
}
