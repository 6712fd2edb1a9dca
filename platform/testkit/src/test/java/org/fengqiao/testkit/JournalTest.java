package org.fengqiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.journal.Journal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("rule 6: every event stands in its subject's chain, one behind the other")
class JournalTest {

    private static final String START = "0".repeat(64);

    private final Journal journal;
    private final DataSource database;
    private final String prefix = "j" + UUID.randomUUID().toString().substring(0, 6) + "-";

    JournalTest(Journal journal, DataSource database) {
        this.journal = journal;
        this.database = database;
    }

    @Test
    void shouldChainEventsOfSeveralSubjectsThatAreAppendedTogether() {
        // Given
        append("b0");

        // When
        append("b1", "a1", "c1", "a2", "b2");

        // Then
        assertThat(entries().map(Entry::name)).containsExactly("b0", "b1", "a1", "c1", "a2", "b2");
        for (String subject : List.of("a", "b", "c")) {
            String last = START;
            long sequence = 1;
            for (Entry entry :
                    entries().filter(e -> e.name().startsWith(subject)).toList()) {
                assertThat(entry.previous()).as(entry.name()).isEqualTo(last);
                assertThat(entry.sequence()).as(entry.name()).isEqualTo(sequence++);
                last = entry.hash();
            }
            assertThat(head(subject)).isEqualTo(last);
        }
    }

    @Test
    void shouldWriteNothingOfAnAppendThatFailsInTheMiddle() {
        DirectiveAnswered large = answered("z".repeat(800_000));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .run(() -> journal.append(List.of(answered("a1"), large), e -> Topics.SUPERVISION)));
        assertThat(entries()).isEmpty();
    }

    @Test
    void shouldTakeAnEmptyList() {
        append();

        assertThat(entries()).isEmpty();
    }

    private void append(String... names) {
        QuarkusTransaction.requiringNew()
                .run(() -> journal.append(Stream.of(names).map(this::answered).toList(), event -> Topics.SUPERVISION));
    }

    private DirectiveAnswered answered(String name) {
        return new DirectiveAnswered(prefix + name.charAt(0), "D1", "u", name, MutableClock.START);
    }

    private record Entry(String name, long sequence, String previous, String hash) {}

    private Stream<Entry> entries() {
        return Sql.query(
                database,
                """
                        SELECT payload::jsonb ->> 'by', sequence, previous_hash, hash FROM journal
                        WHERE aggregateid LIKE ? ORDER BY position""",
                s -> s.setString(1, prefix + "%"),
                r -> new Entry(r.getString(1), r.getLong(2), hex(r.getBytes(3)), hex(r.getBytes(4))))
                .stream();
    }

    private String head(String subject) {
        return Sql.query(
                        database,
                        "SELECT hash FROM journal_head WHERE aggregateid = ?",
                        s -> s.setString(1, prefix + subject),
                        r -> hex(r.getBytes(1)))
                .getFirst();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
