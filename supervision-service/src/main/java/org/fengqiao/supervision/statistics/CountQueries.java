package org.fengqiao.supervision.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.security.Scope;
import org.fengqiao.supervision.statistics.Span.Days;

/**
 * Reads the sums per month and day, and the additions that are not rolled up yet in the same statement: nothing is missed or
 * counted twice, whatever the roll-up is doing.
 */
@ApplicationScoped
class CountQueries {

    // What is asked of the whole is asked of each of its parts, and found in an index there.
    private static final String COUNTED = """
            WITH deltas AS (SELECT * FROM count_delta WHERE metric = ANY (?) AND day BETWEEN ? AND ?
                              AND division >= ? AND division < ?),
            spread AS (%s),
            counted AS (
                SELECT scope, metric, dimension, key, bucket, amount FROM daily_count WHERE day BETWEEN ? AND ?
                UNION ALL
                SELECT scope, metric, dimension, key, bucket, amount FROM monthly_count WHERE month BETWEEN ? AND ?
                UNION ALL
                SELECT scope, metric, dimension, key, bucket, amount FROM daily_count WHERE day BETWEEN ? AND ?
                UNION ALL
                SELECT scope, metric, dimension, key, bucket, amount FROM spread)
            """.formatted(Counters.SPREAD);

    private static final String SUMS = COUNTED + """
            SELECT metric, key, bucket, sum(amount) FROM counted
            WHERE scope = ? AND metric = ANY (?) AND dimension IN ('ALL', ?)
            GROUP BY metric, key, bucket ORDER BY key, metric, bucket""";

    private static final String SUMS_BY_DIVISION = COUNTED + """
            SELECT metric, scope, bucket, sum(amount) FROM counted
            WHERE scope = ANY (?) AND metric = ANY (?) AND dimension = 'ALL'
            GROUP BY metric, scope, bucket ORDER BY scope, metric, bucket""";

    /** A sum: of a metric, for a key of the dimension, in a bucket. */
    record Sum(Metric metric, String key, int bucket, long amount) {}

    private final DataSource database;

    CountQueries(DataSource database) {
        this.database = database;
    }

    /** The sums by key, and the whole, which has the empty key. */
    List<Sum> sums(Collection<Metric> metrics, String division, Dimension by, LocalDate from, LocalDate to) {
        return Sql.query(
                database,
                SUMS,
                s -> {
                    Array names = counted(s, metrics, division, from, to);
                    s.setString(12, division);
                    s.setArray(13, names);
                    s.setString(14, by.name());
                },
                CountQueries::sum);
    }

    /** The sums by division; the whole has the parent's code. */
    List<Sum> sumsByDivision(
            Collection<Metric> metrics, String parent, Collection<String> children, LocalDate from, LocalDate to) {
        return Sql.query(
                database,
                SUMS_BY_DIVISION,
                s -> {
                    Array names = counted(s, metrics, parent, from, to);
                    s.setArray(12, Sql.array(s, "text", Stream.concat(Stream.of(parent), children.stream())));
                    s.setArray(13, names);
                },
                CountQueries::sum);
    }

    private static Array counted(
            PreparedStatement s, Collection<Metric> metrics, String division, LocalDate from, LocalDate to)
            throws SQLException {
        Array names = Sql.array(s, "text", metrics.stream());
        String prefix = Scope.prefix(division);
        s.setArray(1, names);
        s.setObject(2, from);
        s.setObject(3, to);
        s.setString(4, prefix);
        s.setString(5, prefix + ":");
        Span span = Span.of(from, to);
        int next = 6;
        for (Days days : List.of(span.before(), span.months(), span.after())) {
            s.setObject(next++, days.from());
            s.setObject(next++, days.to());
        }
        return names;
    }

    private static Sum sum(ResultSet r) throws SQLException {
        return new Sum(Metric.valueOf(r.getString(1)), r.getString(2), r.getInt(3), r.getLong(4));
    }
}
