package org.fengqiao.supervision.fold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Which cases miss events, and when to ask for them again. */
@ApplicationScoped
class GapStore {

    private static final String DUE = """
            SELECT case_no FROM gap WHERE next_request_at <= ? ORDER BY next_request_at LIMIT ?""";

    private static final String ASK = """
            UPDATE gap SET requests = requests + 1, next_request_at = ?::timestamptz
                + least(? * power(2, least(requests, 20)), ?) * interval '1 second'
            WHERE case_no = ANY (?) AND next_request_at <= ? RETURNING case_no""";

    private static final String KNOWN = """
            SELECT case_no, source, max(sequence) FROM case_event WHERE case_no = ANY (?) GROUP BY case_no, source
            UNION ALL SELECT aggregateid, ?, sequence FROM journal_head WHERE aggregateid = ANY (?)""";

    private final DataSource database;

    GapStore(DataSource database) {
        this.database = database;
    }

    List<String> due(Instant now, int limit) {
        return Sql.query(
                database,
                DUE,
                s -> {
                    s.setObject(1, now.atOffset(ZoneOffset.UTC));
                    s.setInt(2, limit);
                },
                r -> r.getString(1));
    }

    /** Those of the cases that still miss something and whose turn it is; their next turn is put off. */
    List<String> ask(Collection<String> caseNos, Instant now, Duration first, Duration longest) {
        return Sql.query(
                database,
                ASK,
                s -> {
                    s.setObject(1, now.atOffset(ZoneOffset.UTC));
                    s.setDouble(2, first.toMillis() / 1000.0);
                    s.setDouble(3, longest.toMillis() / 1000.0);
                    s.setArray(4, EventStore.texts(s, caseNos));
                    s.setObject(5, now.atOffset(ZoneOffset.UTC));
                },
                r -> r.getString(1));
    }

    /** The highest number without a gap of each source, by case. */
    Map<String, Map<String, Long>> known(Collection<String> caseNos, String ownSource) {
        Map<String, Map<String, Long>> known = new HashMap<>();
        caseNos.forEach(no -> known.put(no, new HashMap<>()));
        Sql.query(
                database,
                KNOWN,
                s -> {
                    s.setArray(1, EventStore.texts(s, caseNos));
                    s.setString(2, ownSource);
                    s.setArray(3, EventStore.texts(s, caseNos));
                },
                r -> known.get(r.getString(1)).put(r.getString(2), r.getLong(3)));
        return known;
    }
}
