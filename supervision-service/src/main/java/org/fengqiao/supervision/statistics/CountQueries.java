package org.fengqiao.supervision.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.security.Scope;

/**
 * Reads the sums per day, and the additions that are not rolled up yet in the same statement: nothing is missed or
 * counted twice, whatever the roll-up is doing.
 */
@ApplicationScoped
class CountQueries {

    private static final String SUMS = """
            WITH deltas AS (SELECT * FROM count_delta WHERE metric = ANY (?) AND day BETWEEN ? AND ?
                              AND division >= ? AND division < ?),
            spread AS (%s)
            SELECT metric, key, bucket, sum(amount) FROM (
                SELECT metric, key, bucket, amount FROM daily_count
                WHERE scope = ? AND metric = ANY (?) AND dimension IN ('ALL', ?) AND day BETWEEN ? AND ?
                UNION ALL
                SELECT metric, key, bucket, amount FROM spread WHERE scope = ? AND dimension IN ('ALL', ?)) both_kinds
            GROUP BY metric, key, bucket ORDER BY key, metric, bucket""".formatted(Counters.SPREAD);

    private static final String SUMS_BY_DIVISION = """
            WITH deltas AS (SELECT * FROM count_delta WHERE metric = ANY (?) AND day BETWEEN ? AND ?
                              AND division >= ? AND division < ?),
            spread AS (%s)
            SELECT metric, scope, bucket, sum(amount) FROM (
                SELECT metric, scope, bucket, amount FROM daily_count
                WHERE scope = ANY (?) AND metric = ANY (?) AND dimension = 'ALL' AND day BETWEEN ? AND ?
                UNION ALL
                SELECT metric, scope, bucket, amount FROM spread WHERE scope = ANY (?) AND dimension = 'ALL') both_kinds
            GROUP BY metric, scope, bucket ORDER BY scope, metric, bucket""".formatted(Counters.SPREAD);

    /** A sum: of a metric, for a key of the dimension, in a bucket. */
    record Sum(Metric metric, String key, int bucket, long amount) {}

    private final DataSource database;

    CountQueries(DataSource database) {
        this.database = database;
    }

    /** The sums by key, and the whole, which has the empty key. */
    List<Sum> sums(Collection<Metric> metrics, String division, Dimension by, LocalDate from, LocalDate to) {
        String prefix = Scope.prefix(division);
        return Sql.query(
                database,
                SUMS,
                s -> {
                    var names = s.getConnection().createArrayOf("text", metrics.toArray());
                    s.setArray(1, names);
                    s.setObject(2, from);
                    s.setObject(3, to);
                    s.setString(4, prefix);
                    s.setString(5, prefix + ":");
                    s.setString(6, division);
                    s.setArray(7, names);
                    s.setString(8, by.name());
                    s.setObject(9, from);
                    s.setObject(10, to);
                    s.setString(11, division);
                    s.setString(12, by.name());
                },
                r -> new Sum(Metric.valueOf(r.getString(1)), r.getString(2), r.getInt(3), r.getLong(4)));
    }

    /** The sums by division; the whole has the parent's code. */
    List<Sum> sumsByDivision(
            Collection<Metric> metrics, String parent, Collection<String> children, LocalDate from, LocalDate to) {
        String prefix = Scope.prefix(parent);
        var wanted = Stream.concat(Stream.of(parent), children.stream()).toArray();
        return Sql.query(
                database,
                SUMS_BY_DIVISION,
                s -> {
                    var names = s.getConnection().createArrayOf("text", metrics.toArray());
                    var scopes = s.getConnection().createArrayOf("text", wanted);
                    s.setArray(1, names);
                    s.setObject(2, from);
                    s.setObject(3, to);
                    s.setString(4, prefix);
                    s.setString(5, prefix + ":");
                    s.setArray(6, scopes);
                    s.setArray(7, names);
                    s.setObject(8, from);
                    s.setObject(9, to);
                    s.setArray(10, scopes);
                },
                r -> new Sum(Metric.valueOf(r.getString(1)), r.getString(2), r.getInt(3), r.getLong(4)));
    }
}
