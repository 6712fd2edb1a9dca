package org.fengqiao.routing.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.security.Scope;

/** The division tree's table; one statement for any number of divisions. */
@ApplicationScoped
class DivisionStore {

    private static final String SELECT = "SELECT code, name, level, parent, pseudo FROM division WHERE ";

    private final DataSource database;

    DivisionStore(DataSource database) {
        this.database = database;
    }

    List<Division> find(Collection<String> codes) {
        return Sql.query(
                database,
                SELECT + "code = ANY (?)",
                s -> s.setArray(1, s.getConnection().createArrayOf("text", codes.toArray())),
                DivisionStore::division);
    }

    List<Division> list(DivisionFilter filter, String after, int limit) {
        return Sql.query(
                database,
                SELECT + """
                        (?::text IS NULL OR parent = ?) AND (?::text IS NULL OR name = ?)
                        AND code LIKE ? AND code > ? ORDER BY code LIMIT ?""",
                s -> {
                    s.setString(1, filter.parent());
                    s.setString(2, filter.parent());
                    s.setString(3, filter.name());
                    s.setString(4, filter.name());
                    s.setString(5, (filter.within() == null ? "" : Scope.prefix(filter.within())) + "%");
                    s.setString(6, after);
                    s.setInt(7, limit);
                },
                DivisionStore::division);
    }

    /** Puts divisions; when each counts as put, which is later than any time before. */
    Map<String, Instant> put(List<Division> divisions, Instant at) {
        return Sql.query(
                        database,
                        """
                INSERT INTO division AS known (code, name, level, parent, pseudo, put_at)
                SELECT item.*, ? FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[]) AS item
                ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, level = EXCLUDED.level,
                    parent = EXCLUDED.parent, pseudo = EXCLUDED.pseudo,
                    put_at = greatest(EXCLUDED.put_at, known.put_at + interval '1 microsecond')
                RETURNING code, put_at""",
                        s -> {
                            Connection c = s.getConnection();
                            s.setObject(1, at.atOffset(ZoneOffset.UTC));
                            s.setArray(2, c.createArrayOf("text", column(divisions, Division::code)));
                            s.setArray(3, c.createArrayOf("text", column(divisions, Division::name)));
                            s.setArray(
                                    4,
                                    c.createArrayOf(
                                            "text",
                                            column(divisions, d -> d.level().name())));
                            s.setArray(5, c.createArrayOf("text", column(divisions, Division::parent)));
                            s.setArray(6, c.createArrayOf("boolean", column(divisions, Division::pseudo)));
                        },
                        PutTime::of)
                .stream()
                .collect(PutTime.byCode());
    }

    private static Object[] column(List<Division> divisions, Function<Division, Object> value) {
        return divisions.stream().map(value).toArray();
    }

    private static Division division(ResultSet r) throws SQLException {
        return new Division(
                r.getString(1), r.getString(2), DivisionLevel.valueOf(r.getString(3)), r.getString(4), r.getBoolean(5));
    }
}
