package org.fengqiao.proof.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** What the services' statements read, as PostgreSQL itself counts it: a plan that grows reads more for the same. */
final class Plans {
    private static final int NOISE = 24;

    private final Rig rig;

    Plans(Rig rig) throws SQLException {
        this.rig = rig;
        rig.set("shared_preload_libraries", "pg_stat_statements");
        execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    }

    /** Forgets what was counted so far. */
    void begin() throws SQLException {
        execute("SELECT pg_stat_statements_reset()");
    }

    /** Blocks that were read on average for a call and for each of its rows, by statement. */
    Map<String, Double> blocks() throws SQLException {
        var blocks = new HashMap<String, Double>();
        try (var server = rig.server();
                var statement = server.prepareStatement("""
                        SELECT datname || ' ' || queryid || ': ' || regexp_replace(left(query, 160), '\\s+', ' ', 'g'),
                               (shared_blks_hit + shared_blks_read)::float8 / (calls + rows)
                        FROM pg_stat_statements JOIN pg_database ON oid = dbid
                        WHERE toplevel AND query !~* '^(begin|commit|vacuum|analyze)'""");
                var row = statement.executeQuery()) {
            while (row.next()) {
                blocks.merge(row.getString(1), row.getDouble(2), Math::max);
            }
        }
        return blocks;
    }

    /** How many statements read more than twice as much as before, and by more than a deeper index explains. */
    static Figure grown(Map<String, Double> before, Map<String, Double> after) {
        var grown = after.entrySet().stream()
                .filter(now -> before.containsKey(now.getKey()))
                .filter(now -> now.getValue() > 2 * before.get(now.getKey()) + NOISE)
                .map(now -> "%.0f blocks instead of %.0f, %s"
                        .formatted(now.getValue(), before.get(now.getKey()), now.getKey()))
                .sorted()
                .toList();
        grown.forEach(statement -> System.out.println("  grows: " + statement));
        return Figure.alone("statements that grow", List.of((double) grown.size()), Aim.atMost(0));
    }

    private void execute(String sql) throws SQLException {
        try (var server = rig.server();
                var statement = server.createStatement()) {
            statement.execute(sql);
        }
    }
}
