package org.fengqiao.supervision.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.security.Scope;

/** What was counted day by day. */
@ApplicationScoped
public class DailySeries {

    private static final String SERIES = """
            SELECT day, sum(amount) FROM (
                SELECT day, amount FROM daily_count
                WHERE scope = ? AND metric = ANY (?) AND dimension = 'ALL' AND day BETWEEN ? AND ?
                UNION ALL
                SELECT day, amount FROM count_delta
                WHERE metric = ANY (?) AND day BETWEEN ? AND ? AND division >= ? AND division < ?) both_kinds
            GROUP BY day""";

    private final DataSource database;

    DailySeries(DataSource database) {
        this.database = database;
    }

    /** Sums of the metrics by day; days without any are left out. */
    public Map<LocalDate, Long> of(Collection<Metric> metrics, String division, LocalDate from, LocalDate to) {
        Map<LocalDate, Long> days = new TreeMap<>();
        String prefix = Scope.prefix(division);
        Sql.query(
                database,
                SERIES,
                s -> {
                    var names = s.getConnection().createArrayOf("text", metrics.toArray());
                    s.setString(1, division);
                    s.setArray(2, names);
                    s.setObject(3, from);
                    s.setObject(4, to);
                    s.setArray(5, names);
                    s.setObject(6, from);
                    s.setObject(7, to);
                    s.setString(8, prefix);
                    s.setString(9, prefix + ":");
                },
                r -> days.put(r.getObject(1, LocalDate.class), r.getLong(2)));
        return days;
    }
}
