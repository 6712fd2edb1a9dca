package org.fengqiao.supervision.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.security.Scope;

/** Counts open cases below a division. */
@ApplicationScoped
class BoardQueries {

    // Prefix lengths of the levels of a division code.
    private static final List<Integer> LEVELS = List.of(2, 4, 6, 9, 12);

    private static final String BY_CHILD = """
            SELECT left(division, ?), coalesce(colour, ''), count(*) FROM supervised_case
            WHERE state <> 'CLOSED' AND registered_at IS NOT NULL AND division >= ? AND division < ? GROUP BY 1, 2""";

    private static final String OVERDUE = """
            SELECT left(division, ?), count(*) FROM supervised_case
            WHERE overdue_since IS NOT NULL AND state <> 'CLOSED' AND division >= ? AND division < ? GROUP BY 1""";

    private final DataSource database;

    BoardQueries(DataSource database) {
        this.database = database;
    }

    /** Open cases by child division and colour. */
    Map<String, Map<String, Long>> openByChild(String division) {
        Map<String, Map<String, Long>> open = new HashMap<>();
        query(
                BY_CHILD,
                division,
                r -> open.computeIfAbsent(code(r.getString(1)), c -> new HashMap<>())
                        .put(r.getString(2), r.getLong(3)));
        return open;
    }

    /** Overdue cases by child division. */
    Map<String, Long> overdueByChild(String division) {
        Map<String, Long> overdue = new HashMap<>();
        query(OVERDUE, division, r -> overdue.put(code(r.getString(1)), r.getLong(2)));
        return overdue;
    }

    private void query(String sql, String division, Sql.RowMapper<?> rows) {
        String prefix = Scope.prefix(division);
        Sql.query(
                database,
                sql,
                s -> {
                    s.setInt(1, childLength(prefix));
                    s.setString(2, prefix);
                    s.setString(3, prefix + ":");
                },
                rows);
    }

    private static int childLength(String prefix) {
        return LEVELS.stream().filter(l -> l > prefix.length()).findFirst().orElse(12);
    }

    private static String code(String prefix) {
        return prefix + "0".repeat(12 - prefix.length());
    }
}
