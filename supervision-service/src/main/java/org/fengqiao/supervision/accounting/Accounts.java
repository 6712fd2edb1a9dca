package org.fengqiao.supervision.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.security.Scope;
import org.fengqiao.supervision.statistics.Metric;

/** Counts the open cases that are there, and asks the counters what was registered and closed. */
@ApplicationScoped
public class Accounts {

    private static final List<String> METRICS = List.of("REGISTERED", "SETTLED", "UNSETTLED", "WITHDRAWN");

    private static final String OPEN = """
            SELECT state, coalesce(tier, ''), coalesce(colour, ''), count(*) FROM supervised_case
            WHERE state <> 'CLOSED' AND registered_at IS NOT NULL AND division >= ? AND division < ?
            GROUP BY 1, 2, 3""";

    private static final String COUNTED = """
            SELECT metric, sum(amount) FROM (
                SELECT metric, amount FROM monthly_count WHERE scope = ? AND metric = ANY (?) AND dimension = 'ALL'
                UNION ALL
                SELECT metric, amount FROM count_delta
                WHERE metric = ANY (?) AND division >= ? AND division < ?) both_kinds
            GROUP BY metric""";

    // Parked events of a case that is not registered yet have no division; they are everyone's.
    private static final String PARKED = """
            SELECT count(*) FROM parked_event p LEFT JOIN supervised_case c USING (case_no)
            WHERE c.division IS NULL OR (c.division >= ? AND c.division < ?)""";

    private static final String BROKEN = """
            SELECT count(*) FROM broken_link b LEFT JOIN supervised_case c USING (case_no)
            WHERE c.division IS NULL OR (c.division >= ? AND c.division < ?)""";

    /** Registered cases, and closed ones by outcome; what was reopened is no closing any more. */
    record Counted(long registered, Map<Outcome, Long> closed) {}

    /** Open cases of one state, tier and colour; the latter two are empty where there is none. */
    public record Open(String state, String tier, String colour, long cases) {}

    private final DataSource database;

    Accounts(DataSource database) {
        this.database = database;
    }

    /** Lets the running transaction see everything as of one moment; must be its first statement. */
    void freeze() {
        Sql.update(database, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", s -> {});
    }

    /** All open cases of a division; read from an index that holds only those. */
    public List<Open> open(String division) {
        return Sql.query(
                database,
                OPEN,
                s -> bind(s, division),
                r -> new Open(r.getString(1), r.getString(2), r.getString(3), r.getLong(4)));
    }

    /** How many cases were registered, and how many are closed by outcome, as the counters say. */
    Counted counted(String division) {
        Map<String, Long> sums = new TreeMap<>();
        String prefix = Scope.prefix(division);
        Sql.query(
                database,
                COUNTED,
                s -> {
                    var names = s.getConnection().createArrayOf("text", METRICS.toArray());
                    s.setString(1, division);
                    s.setArray(2, names);
                    s.setArray(3, names);
                    s.setString(4, prefix);
                    s.setString(5, prefix + ":");
                },
                r -> sums.put(r.getString(1), r.getLong(2)));
        Map<Outcome, Long> closed = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            closed.put(outcome, sums.getOrDefault(outcome.name(), 0L));
        }
        return new Counted(sums.getOrDefault(Metric.REGISTERED.name(), 0L), closed);
    }

    long parked(String division) {
        return Sql.query(database, PARKED, s -> bind(s, division), r -> r.getLong(1))
                .getFirst();
    }

    long broken(String division) {
        return Sql.query(database, BROKEN, s -> bind(s, division), r -> r.getLong(1))
                .getFirst();
    }

    private static void bind(PreparedStatement s, String division) throws SQLException {
        String prefix = Scope.prefix(division);
        s.setString(1, prefix);
        s.setString(2, prefix + ":");
    }
}
