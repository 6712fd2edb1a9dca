package org.fengqiao.supervision.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.supervision.Rows;

/**
 * The counters behind all statistics. Additions are appended in the transaction of what they count, and rolled up into
 * sums per day afterwards, from which the database keeps those per month; a question adds both, so it is right at every
 * moment and never looks at single cases.
 */
@ApplicationScoped
public class Counters {

    private static final String ADD = """
            INSERT INTO count_delta (metric, day, division, tier, kind, channel, unit, grade, detail, bucket, amount)
            SELECT metric, day, division, tier, kind, channel, unit, grade, detail, bucket, amount
            FROM jsonb_populate_recordset(null::count_delta, ?::jsonb) WHERE division IS NOT NULL""";

    static final String SPREAD = """
            SELECT scope, metric, dimension, key, bucket, day, sum(amount) AS amount
            FROM deltas
            CROSS JOIN LATERAL (SELECT DISTINCT scope FROM (VALUES (rpad(left(division, 2), 12, '0')),
                (rpad(left(division, 4), 12, '0')), (rpad(left(division, 6), 12, '0')),
                (rpad(left(division, 9), 12, '0')), (division)) AS levels (scope)) scopes
            CROSS JOIN LATERAL (VALUES ('ALL', ''), ('TIER', tier), ('KIND', kind), ('CHANNEL', channel),
                ('UNIT', unit), ('GRADE', grade), ('DETAIL', detail)) AS dimensions (dimension, key)
            WHERE key IS NOT NULL
            GROUP BY scope, metric, dimension, key, bucket, day""";

    private static final String ROLL_UP = """
            WITH deltas AS (
                DELETE FROM count_delta WHERE id IN (
                    SELECT id FROM count_delta ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING *),
            spread AS (%s)
            INSERT INTO daily_count AS known (scope, metric, dimension, key, bucket, day, amount)
            SELECT scope, metric, dimension, key, bucket, day, amount FROM spread
            ORDER BY scope, metric, dimension, day, key, bucket
            ON CONFLICT (scope, metric, dimension, day, key, bucket)
            DO UPDATE SET amount = known.amount + EXCLUDED.amount""".formatted(SPREAD);

    private final DataSource database;

    Counters(DataSource database) {
        this.database = database;
    }

    /** Adds to the counters in the running transaction. */
    public void add(Collection<Count> counts) {
        if (!counts.isEmpty()) {
            Sql.update(database, ADD, s -> s.setString(1, Rows.json(counts)));
        }
    }

    /** Whether additions wait to be rolled up. */
    boolean waiting() {
        return !Sql.query(database, "SELECT 1 FROM count_delta LIMIT 1", s -> {}, r -> true)
                .isEmpty();
    }

    /** Rolls up to so many additions into the sums. */
    void rollUp(int limit) {
        Sql.update(database, ROLL_UP, s -> s.setInt(1, limit));
    }
}
