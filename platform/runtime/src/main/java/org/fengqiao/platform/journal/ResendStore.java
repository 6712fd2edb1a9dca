package org.fengqiao.platform.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Which cases have to be sent again from the journal, and from where to where. */
@ApplicationScoped
class ResendStore {

    private static final String ASK = """
            WITH event AS MATERIALIZED (
                SELECT aggregateid, shard, sequence, position FROM journal
                WHERE occurred_at >= ? AND occurred_at < ? AND position > ? AND position <= ?),
            asked AS (
                INSERT INTO resend AS known (aggregateid, shard, from_sequence, to_sequence, position)
                SELECT aggregateid, shard, min(sequence), max(sequence), max(position) FROM event
                GROUP BY aggregateid, shard ORDER BY aggregateid
                ON CONFLICT (aggregateid) DO UPDATE SET
                    from_sequence = least(known.from_sequence, EXCLUDED.from_sequence),
                    to_sequence = greatest(known.to_sequence, EXCLUDED.to_sequence),
                    position = greatest(known.position, EXCLUDED.position))
            SELECT count(*) FROM event""";

    // A case that is just being asked for anew is left to the next time: its range is about to change.
    private static final String OF_SUBJECTS = """
            SELECT aggregateid, from_sequence, to_sequence FROM resend WHERE aggregateid = ANY(?)
            FOR UPDATE SKIP LOCKED""";

    private static final String LATEST = """
            SELECT aggregateid, from_sequence, to_sequence FROM resend
            WHERE shard = ANY(?) AND aggregateid <> ALL(?) ORDER BY position DESC LIMIT ?
            FOR UPDATE SKIP LOCKED""";

    // Bounded by number and by size, but for the first, which goes whatever its size.
    private static final String ENTRIES = """
            WITH entry AS (
                SELECT j.*, row_number() OVER place AS number, sum(octet_length(j.payload)) OVER place AS bytes
                FROM unnest(?::text[], ?::bigint[], ?::bigint[]) WITH ORDINALITY AS wanted (subject, first, last, place)
                CROSS JOIN LATERAL (
                    SELECT * FROM journal WHERE aggregateid = subject AND sequence BETWEEN first AND last
                    ORDER BY sequence LIMIT ?) j
                WINDOW place AS (ORDER BY wanted.place, j.sequence))
            SELECT %s FROM entry WHERE number = 1 OR number <= ? AND bytes <= ? ORDER BY number""".formatted(JournalStore.COLUMNS);

    private static final String ADVANCE = """
            UPDATE resend SET from_sequence = sent.sequence + 1 FROM unnest(?::text[], ?::bigint[]) AS sent (subject, sequence)
            WHERE aggregateid = subject""";

    private static final String FORGET =
            "DELETE FROM resend WHERE aggregateid = ANY(?) AND from_sequence > to_sequence";

    private static final String WAITING = "SELECT aggregateid FROM resend WHERE aggregateid = ANY(?)";

    private final DataSource database;

    ResendStore(DataSource database) {
        this.database = database;
    }

    /** A case's events that have to be sent again. */
    record Range(String subject, long first, long last) {}

    /** Has what happened in a period sent again, of a part of the journal; the number of events. */
    int ask(Instant from, Instant to, long after, long until) {
        return Sql.query(
                        database,
                        ASK,
                        s -> {
                            s.setObject(1, from.atOffset(ZoneOffset.UTC));
                            s.setObject(2, to.atOffset(ZoneOffset.UTC));
                            s.setLong(3, after);
                            s.setLong(4, until);
                        },
                        r -> r.getInt(1))
                .getFirst();
    }

    /** What has to be sent again of these subjects, locked for this transaction. */
    List<Range> of(Collection<String> subjects) {
        return Sql.query(
                database, OF_SUBJECTS, s -> s.setArray(1, array(s, "text", subjects.stream())), ResendStore::range);
    }

    /** What has to be sent again of those others that changed last, locked for this transaction. */
    List<Range> latest(List<Short> shards, Collection<String> butNot, int most) {
        return Sql.query(
                database,
                LATEST,
                s -> {
                    s.setArray(1, array(s, "smallint", shards.stream()));
                    s.setArray(2, array(s, "text", butNot.stream()));
                    s.setInt(3, most);
                },
                ResendStore::range);
    }

    List<JournalEntry> entries(List<Range> ranges, int most, long mostBytes) {
        return Sql.query(
                database,
                ENTRIES,
                s -> {
                    s.setArray(1, array(s, "text", ranges.stream().map(Range::subject)));
                    s.setArray(2, array(s, "bigint", ranges.stream().map(Range::first)));
                    s.setArray(3, array(s, "bigint", ranges.stream().map(Range::last)));
                    s.setInt(4, most);
                    s.setInt(5, most);
                    s.setLong(6, mostBytes);
                },
                JournalStore::entry);
    }

    /** These have been sent again, each subject's in order. */
    void sent(List<JournalEntry> entries) {
        Map<String, Long> last = new HashMap<>();
        entries.forEach(entry -> last.put(entry.subject(), entry.sequence()));
        Sql.update(database, ADVANCE, s -> {
            s.setArray(1, array(s, "text", last.keySet().stream()));
            s.setArray(2, array(s, "bigint", last.values().stream()));
        });
        Sql.update(database, FORGET, s -> s.setArray(1, array(s, "text", last.keySet().stream())));
    }

    /** Those subjects of which something has still to be sent again. */
    Set<String> waiting(Collection<String> subjects) {
        return new HashSet<>(Sql.query(
                database, WAITING, s -> s.setArray(1, array(s, "text", subjects.stream())), r -> r.getString(1)));
    }

    private static Range range(java.sql.ResultSet r) throws SQLException {
        return new Range(r.getString(1), r.getLong(2), r.getLong(3));
    }

    private static Array array(PreparedStatement statement, String type, Stream<?> values) throws SQLException {
        return statement.getConnection().createArrayOf(type, values.toArray());
    }
}
