package org.fengqiao.supervision.fold;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.events.Received;
import org.fengqiao.supervision.Rows;

/** The chain facts, and what is known of each lane. */
@ApplicationScoped
class EventStore {

    // Two instances may hold topics of the same case for a moment, while partitions change hands.
    private static final String LOCK_SHARDS = """
            SELECT pg_advisory_xact_lock(7207, shard)
            FROM (SELECT DISTINCT hashtext(case_no) % 1024 AS shard FROM unnest(?) AS cases (case_no) ORDER BY 1) shards""";

    private static final String HEADS = """
            SELECT case_no, source, max(sequence) FROM case_event WHERE case_no = ANY (?) GROUP BY case_no, source""";

    private static final String KNOWN = """
            SELECT id FROM case_event WHERE id = ANY (?)
            UNION ALL SELECT id FROM journal WHERE aggregateid = ANY (?) AND id = ANY (?)
            UNION ALL SELECT id FROM heard_message WHERE id = ANY (?)""";

    private static final String ADD = """
            INSERT INTO case_event SELECT * FROM jsonb_populate_recordset(null::case_event, ?::jsonb)""";

    private static final String HEAR = """
            INSERT INTO heard_message SELECT * FROM jsonb_populate_recordset(null::heard_message, ?::jsonb)
            ON CONFLICT DO NOTHING""";

    private static final String PROGRESS = """
            INSERT INTO fold_progress AS known (topic, part, next_offset)
            SELECT topic, part, next_offset FROM jsonb_populate_recordset(null::fold_progress, ?::jsonb)
            ON CONFLICT (topic, part) DO UPDATE SET next_offset = EXCLUDED.next_offset, polls = known.polls + 1""";

    private static final String CONTRADICTED = """
            INSERT INTO broken_link SELECT * FROM jsonb_populate_recordset(null::broken_link, ?::jsonb)
            ON CONFLICT DO NOTHING""";

    private final DataSource database;

    EventStore(DataSource database) {
        this.database = database;
    }

    void lock(Collection<String> caseNos) {
        Sql.query(database, LOCK_SHARDS, s -> s.setArray(1, texts(s, caseNos)), r -> null);
    }

    Map<Lane, Long> heads(Collection<String> caseNos) {
        Map<Lane, Long> heads = new HashMap<>();
        Sql.query(
                database,
                HEADS,
                s -> s.setArray(1, texts(s, caseNos)),
                r -> heads.put(new Lane(r.getString(1), r.getString(2)), r.getLong(3)));
        return heads;
    }

    /** Which of these ids have been taken in, or were raised here. */
    Set<UUID> known(Collection<String> caseNos, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(Sql.query(
                database,
                KNOWN,
                s -> {
                    Array wanted = s.getConnection().createArrayOf("uuid", ids.toArray());
                    s.setArray(1, wanted);
                    s.setArray(2, texts(s, caseNos));
                    s.setArray(3, wanted);
                    s.setArray(4, wanted);
                },
                r -> r.getObject(1, UUID.class)));
    }

    void add(List<Received> events) {
        insert(ADD, events.stream().map(FactRow::of).toList());
    }

    void hear(List<Received> messages) {
        insert(HEAR, messages.stream().map(m -> new Heard(m.id(), m.subject())).toList());
    }

    /** Another event came with a number that was taken: one of the two is not genuine. */
    void contradicted(List<Received> events, Instant now) {
        insert(
                CONTRADICTED,
                events.stream()
                        .map(e -> new Broken(e.subject(), e.source(), e.sequence(), "CONTRADICTED", now))
                        .toList());
    }

    void progress(Collection<ProgressRow> rows) {
        insert(PROGRESS, rows);
    }

    private void insert(String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            Sql.update(database, sql, s -> s.setString(1, Rows.json(rows)));
        }
    }

    static Array texts(PreparedStatement statement, Collection<String> values) throws SQLException {
        return statement.getConnection().createArrayOf("text", values.toArray());
    }

    private record Broken(String caseNo, String source, long sequence, String reason, Instant foundAt) {}

    private record Heard(UUID id, String caseNo) {}
}
