package org.fengqiao.supervision.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.journal.Chain;
import org.fengqiao.platform.security.Scope;
import org.fengqiao.supervision.Rows;
import org.fengqiao.supervision.ledger.LedgerJson;

/** The chain facts of all sources, supervision's own journal among them, and the broken links that were found. */
@ApplicationScoped
class ChainStore {

    private static final String FACTS = """
            SELECT case_no, source, sequence, id, type, occurred_at, causation_id, previous_hash, hash, data_digest, NULL
            FROM case_event WHERE case_no = ANY (?)
            UNION ALL
            SELECT aggregateid, ?, sequence, id, type, occurred_at, causation_id, previous_hash, hash, NULL, payload
            FROM journal WHERE aggregateid = ANY (?)
            ORDER BY 1, 2, 3""";

    private static final String OWN_HEADS = """
            SELECT aggregateid, sequence FROM journal_head WHERE aggregateid = ANY (?) AND sequence > 0""";

    private static final String FORGET = """
            DELETE FROM broken_link b WHERE case_no = ANY (?) AND reason <> 'CONTRADICTED'
            AND NOT EXISTS (SELECT 1 FROM jsonb_populate_recordset(null::broken_link, ?::jsonb) again
                WHERE (again.case_no, again.source, again.sequence, again.reason)
                    = (b.case_no, b.source, b.sequence, b.reason))""";

    private static final String KEEP = """
            INSERT INTO broken_link SELECT * FROM jsonb_populate_recordset(null::broken_link, ?::jsonb)
            ON CONFLICT DO NOTHING""";

    private static final String BROKEN = """
            SELECT b.case_no, b.source, b.sequence, b.reason, b.found_at
            FROM broken_link b LEFT JOIN supervised_case c USING (case_no)
            WHERE c.division >= ? AND c.division < ? ORDER BY b.found_at, b.case_no LIMIT ?""";

    /** A broken link as found. */
    record Found(String caseNo, String source, long sequence, Break.Reason reason, Instant foundAt) {}

    private final DataSource database;
    private final String ownSource;

    ChainStore(DataSource database, @ConfigProperty(name = "fengqiao.source") String ownSource) {
        this.database = database;
        this.ownSource = ownSource;
    }

    List<ChainFact> facts(Collection<String> caseNos) {
        return Sql.query(
                database,
                FACTS,
                s -> {
                    s.setArray(1, s.getConnection().createArrayOf("text", caseNos.toArray()));
                    s.setString(2, ownSource);
                    s.setArray(3, s.getConnection().createArrayOf("text", caseNos.toArray()));
                },
                ChainStore::fact);
    }

    /** Up to which number each source must have facts, by case. */
    Map<String, Map<String, Long>> heads(Collection<String> caseNos) {
        Map<String, Map<String, Long>> heads = new HashMap<>();
        Sql.query(
                database,
                "SELECT ledger FROM supervised_case WHERE case_no = ANY (?)",
                s -> s.setArray(1, s.getConnection().createArrayOf("text", caseNos.toArray())),
                r -> {
                    var ledger = LedgerJson.read(r.getString(1));
                    return heads.put(ledger.caseNo(), new HashMap<>(ledger.heads()));
                });
        Sql.query(
                database,
                OWN_HEADS,
                s -> s.setArray(1, s.getConnection().createArrayOf("text", caseNos.toArray())),
                r -> heads.computeIfAbsent(r.getString(1), no -> new HashMap<>())
                        .put(ownSource, r.getLong(2)));
        return heads;
    }

    List<String> casesAfter(String caseNo, int limit) {
        return Sql.query(
                database,
                "SELECT case_no FROM supervised_case WHERE case_no > ? ORDER BY case_no LIMIT ?",
                s -> {
                    s.setString(1, caseNo);
                    s.setInt(2, limit);
                },
                r -> r.getString(1));
    }

    /** Puts what was found in place of what was found before in these cases; what is found again was found then. */
    void replace(Collection<String> checked, List<Found> found) {
        String rows = Rows.json(found);
        Sql.update(database, FORGET, s -> {
            s.setArray(1, s.getConnection().createArrayOf("text", checked.toArray()));
            s.setString(2, rows);
        });
        if (!found.isEmpty()) {
            Sql.update(database, KEEP, s -> s.setString(1, rows));
        }
    }

    List<Found> contradictions(String caseNo) {
        return Sql.query(
                database,
                "SELECT case_no, source, sequence, reason, found_at FROM broken_link"
                        + " WHERE case_no = ? AND reason = 'CONTRADICTED'",
                s -> s.setString(1, caseNo),
                ChainStore::found);
    }

    List<Found> broken(String division, int limit) {
        String prefix = Scope.prefix(division);
        return Sql.query(
                database,
                BROKEN,
                s -> {
                    s.setString(1, prefix);
                    s.setString(2, prefix + ":");
                    s.setInt(3, limit);
                },
                ChainStore::found);
    }

    private static Found found(ResultSet r) throws SQLException {
        return new Found(
                r.getString(1),
                r.getString(2),
                r.getLong(3),
                Break.Reason.valueOf(r.getString(4)),
                r.getObject(5, OffsetDateTime.class).toInstant());
    }

    private static ChainFact fact(ResultSet r) throws SQLException {
        String payload = r.getString(11);
        return new ChainFact(
                r.getString(1),
                r.getString(2),
                r.getLong(3),
                r.getObject(4, UUID.class),
                r.getString(5),
                r.getObject(6, OffsetDateTime.class).toInstant(),
                r.getObject(7, UUID.class),
                r.getBytes(8),
                r.getBytes(9),
                payload == null ? r.getBytes(10) : Chain.digest(payload.getBytes(StandardCharsets.UTF_8)));
    }
}
