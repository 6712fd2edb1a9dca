package org.fengqiao.supervision.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.security.Scope;
import org.fengqiao.supervision.ledger.CaseState;

/** Finds cases; lists are read along an index, newest first. */
@ApplicationScoped
public class CaseQueries {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final String COLUMNS = """
            SELECT case_no, division, kind, channel, grade, risk, state, tier, handler, persons, mass, urges, colour,
                   registered_at, dispatched_at, closed_at, outcome, due, overdue_since, awaiting
            FROM supervised_case""";

    private final DataSource database;

    CaseQueries(DataSource database) {
        this.database = database;
    }

    /** The case of this number, once its registration is known. */
    public Optional<CaseRecord> find(String caseNo) {
        return Sql.query(
                        database,
                        COLUMNS + " WHERE case_no = ? AND registered_at IS NOT NULL",
                        s -> s.setString(1, caseNo),
                        CaseQueries::row)
                .stream()
                .findFirst();
    }

    /** Cases after a position, newest first. */
    @Transactional
    List<CaseRecord> list(CaseFilter.Query query, Instant before, String beforeNo, int rows) {
        Conditions where = conditions(query);
        where.add(
                "(registered_at, case_no) < (?, ?)",
                (before == null ? LATEST : before).atOffset(ZoneOffset.UTC),
                beforeNo == null ? "~" : beforeNo);
        return run(where, "ORDER BY registered_at DESC, case_no DESC", rows);
    }

    /** Open cases of a division with a missed duty, the longest missed first. */
    @Transactional
    public List<CaseRecord> overdue(String division, int rows) {
        Conditions where = new Conditions();
        where.add("registered_at IS NOT NULL AND state <> 'CLOSED' AND overdue_since IS NOT NULL");
        inside(where, division);
        return run(where, "ORDER BY overdue_since, case_no", rows);
    }

    private static Conditions conditions(CaseFilter.Query q) {
        Conditions where = new Conditions();
        where.add("registered_at IS NOT NULL");
        inside(where, q.division());
        where.addIf(q.colour(), "colour = ?");
        where.addIf(q.tier(), "tier = ?");
        where.addIf(q.unit(), "handler = ?");
        where.addIf(q.kind(), "kind = ?");
        where.addIf(q.state(), "state = ?");
        if (q.state() != null && q.state() != CaseState.CLOSED) {
            where.add("state <> 'CLOSED'");
        }
        if (q.number() != null) {
            where.add("case_no LIKE ?", literal(q.number()) + "%");
        }
        if (q.overdue() != null) {
            where.add(
                    q.overdue()
                            ? "overdue_since IS NOT NULL AND state <> 'CLOSED'"
                            : "(overdue_since IS NULL OR state = 'CLOSED')");
        }
        if (q.open() != null) {
            where.add(q.open() ? "state <> 'CLOSED'" : "state = 'CLOSED'");
        }
        return where;
    }

    /** The text as it stands, also where it holds what LIKE takes for any character. */
    private static String literal(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1");
    }

    /** All codes with the division's prefix; a range, because any plan can use the index for it. */
    private static void inside(Conditions where, String division) {
        String prefix = Scope.prefix(division);
        where.add("division >= ? AND division < ?", prefix, prefix + ":");
    }

    private List<CaseRecord> run(Conditions where, String order, int rows) {
        Sql.planByValues(database);
        return Sql.query(
                database,
                COLUMNS + " WHERE " + where.text() + " " + order + " LIMIT " + rows,
                where::bind,
                CaseQueries::row);
    }

    private static CaseRecord row(ResultSet r) throws SQLException {
        return new CaseRecord(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                code(Channel.class, r.getString(4)),
                code(Grade.class, r.getString(5)),
                code(Risk.class, r.getString(6)),
                code(CaseState.class, r.getString(7)),
                code(Tier.class, r.getString(8)),
                r.getString(9),
                r.getInt(10),
                r.getBoolean(11),
                r.getInt(12),
                code(Colour.class, r.getString(13)),
                instant(r, 14),
                instant(r, 15),
                instant(r, 16),
                code(Outcome.class, r.getString(17)),
                instant(r, 18),
                instant(r, 19),
                r.getBoolean(20));
    }

    static <E extends Enum<E>> E code(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    static Instant instant(ResultSet r, int column) throws SQLException {
        OffsetDateTime time = r.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Conditions of a query with their values. */
    private static final class Conditions {
        private final List<String> texts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String text, Object... parameters) {
            texts.add(text);
            values.addAll(List.of(parameters));
        }

        void addIf(Object value, String text) {
            if (value != null) {
                add(text, value instanceof Enum<?> code ? code.name() : value);
            }
        }

        String text() {
            return String.join(" AND ", texts);
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
