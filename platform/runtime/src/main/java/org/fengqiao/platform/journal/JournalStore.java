package org.fengqiao.platform.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** The statements of journal and outbox; plain SQL, because order and round trips are the point. */
@ApplicationScoped
class JournalStore {

    private static final String LOCK_HEADS = """
            INSERT INTO journal_head (aggregateid, sequence, hash)
            SELECT subject, 0, ? FROM unnest(?::text[]) WITH ORDINALITY AS one (subject, number) ORDER BY number
            ON CONFLICT (aggregateid) DO UPDATE SET aggregateid = EXCLUDED.aggregateid
            RETURNING sequence, hash, last_received, aggregateid""";

    private static final String LOCK_KNOWN_HEAD =
            "SELECT sequence, hash, last_received FROM journal_head WHERE aggregateid = ? FOR UPDATE";

    private static final String ENTRY = """
            WITH entry AS (
                INSERT INTO journal (id, aggregatetype, aggregateid, type, sequence, shard, occurred_at, causation_id,
                                     traceparent, previous_hash, hash, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING position, shard, aggregateid, sequence, hash),
            pointer AS (INSERT INTO outbox (shard, position) SELECT shard, position FROM entry)
            """;

    private static final String BEGIN = ENTRY + """
            INSERT INTO journal_head (aggregateid, sequence, hash) SELECT aggregateid, sequence, hash FROM entry""";

    private static final String CONTINUE = ENTRY + """
            UPDATE journal_head head SET sequence = entry.sequence, hash = entry.hash
            FROM entry WHERE head.aggregateid = entry.aggregateid""";

    /** An entry's columns, as {@link #entry} reads them. */
    static final String COLUMNS = """
            shard, position, id, aggregatetype, aggregateid, type, sequence, occurred_at, causation_id, traceparent,
            previous_hash, hash, payload""";

    private static final String CLAIM_SHARDS = claiming("outbox");

    // Bounded by number and by size, but for the first, which goes whatever its size.
    private static final String NEXT = """
            WITH pointer AS MATERIALIZED (
                SELECT o.shard, o.position FROM unnest(?) AS claimed (shard) CROSS JOIN LATERAL (
                    SELECT shard, position FROM outbox WHERE shard = claimed.shard ORDER BY position LIMIT ?) o
                ORDER BY o.position LIMIT ?),
            entry AS (
                SELECT j.*, sum(octet_length(j.payload)) OVER (ORDER BY o.position) AS bytes,
                       row_number() OVER (ORDER BY o.position) AS number
                FROM pointer o JOIN journal j ON j.position = o.position)
            SELECT %s FROM entry WHERE number = 1 OR bytes <= ? ORDER BY position""".formatted(COLUMNS);

    private static final String DELETE = """
            DELETE FROM outbox o USING unnest(?::smallint[], ?::bigint[]) AS sent(shard, position)
            WHERE o.shard = sent.shard AND o.position = sent.position""";

    private static final String REPLAY_SUBJECT = """
            INSERT INTO outbox (shard, position)
            SELECT shard, position FROM journal WHERE aggregateid = ? AND sequence > ?
            ON CONFLICT DO NOTHING""";

    private final DataSource database;

    /**
     * Takes those shards of a queue that no other relay holds, and tells whether a replay goes on. It steps from shard to
     * shard along the queue's index, however much waits.
     */
    static String claiming(String queue) {
        return """
                WITH RECURSIVE waiting AS (
                    SELECT min(shard) AS shard FROM %1$s
                    UNION ALL
                    SELECT (SELECT min(shard) FROM %1$s WHERE shard > waiting.shard)
                    FROM waiting WHERE waiting.shard IS NOT NULL)
                SELECT shard, EXISTS (SELECT FROM resend) FROM waiting
                WHERE shard IS NOT NULL AND pg_try_advisory_xact_lock(7206, shard)""".formatted(queue);
    }

    JournalStore(DataSource database) {
        this.database = database;
    }

    /** The ends of the chains of these subjects, each begun if it was not there, locked one after the other. */
    Map<String, Journal.Head> lockHeads(Collection<String> subjects) {
        Map<String, Journal.Head> heads = new HashMap<>();
        Sql.query(
                database,
                LOCK_HEADS,
                s -> {
                    s.setBytes(1, Chain.start());
                    s.setArray(2, Sql.array(s, "text", subjects.stream()));
                },
                r -> heads.put(r.getString(4), head(r)));
        return heads;
    }

    /** The end of a chain that has begun, or null. */
    Journal.Head lockKnownHead(String subject) {
        return Sql.query(database, LOCK_KNOWN_HEAD, s -> s.setString(1, subject), JournalStore::head).stream()
                .findFirst()
                .orElse(null);
    }

    private static Journal.Head head(ResultSet r) throws SQLException {
        return new Journal.Head(r.getLong(1), r.getBytes(2), r.getObject(3, UUID.class));
    }

    /** Writes the first entry of a chain that is not there yet. */
    void begin(JournalEntry first) {
        Sql.update(database, BEGIN, s -> bind(s, first));
    }

    /** Writes the next entries of chains that this transaction has locked, in one round trip. */
    void append(List<JournalEntry> next) {
        Sql.updateEach(database, CONTINUE, next, JournalStore::bind);
    }

    private static void bind(PreparedStatement s, JournalEntry e) throws SQLException {
        s.setObject(1, e.id());
        s.setString(2, e.topic());
        s.setString(3, e.subject());
        s.setString(4, e.type());
        s.setLong(5, e.sequence());
        s.setShort(6, e.shard());
        s.setObject(7, utc(e.time()));
        s.setObject(8, e.causation(), Types.OTHER);
        s.setString(9, e.traceparent());
        s.setBytes(10, e.previousHash());
        s.setBytes(11, e.hash());
        s.setString(12, e.payload());
    }

    /** Shards with waiting events that no other relay holds, held until the transaction ends; whether a replay goes on. */
    record Claim(List<Short> shards, boolean resending) {}

    Claim claim() {
        boolean[] resending = {false};
        List<Short> shards = Sql.query(database, CLAIM_SHARDS, s -> {}, r -> {
            resending[0] = r.getBoolean(2);
            return r.getShort(1);
        });
        return new Claim(shards, resending[0]);
    }

    List<JournalEntry> next(List<Short> shards, int most, long mostBytes) {
        return Sql.query(
                database,
                NEXT,
                s -> {
                    s.setArray(1, Sql.array(s, "smallint", shards.stream()));
                    s.setInt(2, most);
                    s.setInt(3, most);
                    s.setLong(4, mostBytes);
                },
                JournalStore::entry);
    }

    void delete(List<JournalEntry> sent) {
        Sql.update(database, DELETE, s -> {
            s.setArray(1, Sql.array(s, "smallint", sent.stream().map(JournalEntry::shard)));
            s.setArray(2, Sql.array(s, "bigint", sent.stream().map(JournalEntry::position)));
        });
    }

    long lastPosition() {
        return Sql.query(database, "SELECT coalesce(max(position), 0) FROM journal", s -> {}, r -> r.getLong(1))
                .getFirst();
    }

    int replay(String subject, long after) {
        return Sql.update(database, REPLAY_SUBJECT, s -> {
            s.setString(1, subject);
            s.setLong(2, after);
        });
    }

    static JournalEntry entry(ResultSet r) throws SQLException {
        return new JournalEntry(
                r.getShort(1),
                r.getLong(2),
                r.getObject(3, UUID.class),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                r.getLong(7),
                r.getObject(8, OffsetDateTime.class).toInstant(),
                r.getObject(9, UUID.class),
                r.getString(10),
                r.getBytes(11),
                r.getBytes(12),
                r.getString(13));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
