package org.fengqiao.platform.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                    position = greatest(known.position, EXCLUDED.position),
                    round = known.round + 1)
            SELECT count(*) FROM event""";

    private static final String CLAIM_SHARDS = JournalStore.claiming("resend");

    private static final String OF_SUBJECTS = """
            SELECT aggregateid, from_sequence, to_sequence, round
            FROM unnest(?::text[]) WITH ORDINALITY AS wanted (aggregateid, place) JOIN resend USING (aggregateid)
            WHERE shard = ANY(?) ORDER BY place""";

    private static final String LATEST = """
            SELECT aggregateid, from_sequence, to_sequence, round FROM resend
            WHERE shard = ANY(?) ORDER BY position DESC LIMIT ?""";

    // Bounded by size, but for the first, which goes whatever its size.
    private static final String ENTRIES = """
            WITH entry AS (
                SELECT j.*, row_number() OVER place AS number, sum(octet_length(j.payload)) OVER place AS bytes
                FROM unnest(?::text[], ?::bigint[], ?::bigint[]) WITH ORDINALITY AS wanted (subject, first, last, place)
                JOIN journal j ON j.aggregateid = wanted.subject AND j.sequence BETWEEN wanted.first AND wanted.last
                WINDOW place AS (ORDER BY wanted.place, j.sequence))
            SELECT %s FROM entry WHERE number = 1 OR bytes <= ? ORDER BY number""".formatted(JournalStore.COLUMNS);

    // What was asked for anew meanwhile, in another round, stays as it is.
    private static final String ADVANCE = """
            UPDATE resend r SET from_sequence = sent.sequence + 1
            FROM unnest(?::text[], ?::bigint[], ?::int[]) AS sent (subject, sequence, round)
            WHERE r.aggregateid = sent.subject AND r.round = sent.round""";

    private static final String FORGET = """
            DELETE FROM resend r USING unnest(?::text[], ?::int[]) AS asked (subject, round)
            WHERE r.aggregateid = asked.subject AND r.round = asked.round AND NOT EXISTS (
                SELECT FROM journal j
                WHERE j.aggregateid = r.aggregateid AND j.sequence BETWEEN r.from_sequence AND r.to_sequence)""";

    private static final String WAITING = "SELECT aggregateid FROM resend WHERE aggregateid = ANY(?)";

    private final DataSource database;

    ResendStore(DataSource database) {
        this.database = database;
    }

    /** A case's events that have to be sent again, as they were asked for in a round. */
    record Range(String subject, long first, long last, int round) {
        long size() {
            return last - first + 1;
        }

        Range atMost(long events) {
            return events >= size() ? this : new Range(subject, first, first + events - 1, round);
        }
    }

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

    /** Shards of which something is to be sent again and that no other relay holds; held until the transaction ends. */
    List<Short> claimShards() {
        return Sql.query(database, CLAIM_SHARDS, s -> {}, r -> r.getShort(1));
    }

    /** What has to be sent again of these subjects, in their order. */
    List<Range> of(Collection<String> subjects, List<Short> shards) {
        return Sql.query(
                database,
                OF_SUBJECTS,
                s -> {
                    s.setArray(1, Sql.array(s, "text", subjects.stream()));
                    s.setArray(2, Sql.array(s, "smallint", shards.stream()));
                },
                ResendStore::range);
    }

    /** What has to be sent again of those that changed last. */
    List<Range> latest(List<Short> shards, int most) {
        return Sql.query(
                database,
                LATEST,
                s -> {
                    s.setArray(1, Sql.array(s, "smallint", shards.stream()));
                    s.setInt(2, most);
                },
                ResendStore::range);
    }

    List<JournalEntry> entries(List<Range> ranges, long mostBytes) {
        return Sql.query(
                database,
                ENTRIES,
                s -> {
                    s.setArray(1, Sql.array(s, "text", ranges.stream().map(Range::subject)));
                    s.setArray(2, Sql.array(s, "bigint", ranges.stream().map(Range::first)));
                    s.setArray(3, Sql.array(s, "bigint", ranges.stream().map(Range::last)));
                    s.setLong(4, mostBytes);
                },
                JournalStore::entry);
    }

    /** Of these ranges these entries have been sent again; a range of which nothing is left is forgotten. */
    void sent(List<Range> ranges, List<JournalEntry> entries) {
        Map<String, Long> last = new HashMap<>();
        entries.forEach(entry -> last.put(entry.subject(), entry.sequence()));
        List<Range> begun = ranges.stream()
                .filter(range -> last.containsKey(range.subject()))
                .toList();
        Sql.update(database, ADVANCE, s -> {
            s.setArray(1, Sql.array(s, "text", begun.stream().map(Range::subject)));
            s.setArray(2, Sql.array(s, "bigint", begun.stream().map(range -> last.get(range.subject()))));
            s.setArray(3, Sql.array(s, "int", begun.stream().map(Range::round)));
        });
        Sql.update(database, FORGET, s -> {
            s.setArray(1, Sql.array(s, "text", ranges.stream().map(Range::subject)));
            s.setArray(2, Sql.array(s, "int", ranges.stream().map(Range::round)));
        });
    }

    /** Those subjects of which something has still to be sent again. */
    Set<String> waiting(Collection<String> subjects) {
        return new HashSet<>(Sql.query(
                database, WAITING, s -> s.setArray(1, Sql.array(s, "text", subjects.stream())), r -> r.getString(1)));
    }

    private static Range range(ResultSet r) throws SQLException {
        return new Range(r.getString(1), r.getLong(2), r.getLong(3), r.getInt(4));
    }
}
