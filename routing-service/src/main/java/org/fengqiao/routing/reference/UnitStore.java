package org.fengqiao.routing.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Scope;

/** The units' table; one statement for any number of units. */
@ApplicationScoped
class UnitStore {

    private final DataSource database;

    UnitStore(DataSource database) {
        this.database = database;
    }

    List<Unit> find(Collection<String> codes) {
        return Sql.query(
                database,
                UnitRows.SELECT + "code = ANY (?)",
                s -> s.setArray(1, s.getConnection().createArrayOf("text", codes.toArray())),
                UnitRows::unit);
    }

    List<Unit> list(UnitFilter filter, String after, int limit) {
        return Sql.query(
                database,
                UnitRows.SELECT + """
                        division LIKE ? AND (?::text IS NULL OR type = ?) AND (?::text IS NULL OR channel = ?)
                        AND code > ? ORDER BY code LIMIT ?""",
                s -> {
                    s.setString(1, (filter.division() == null ? "" : Scope.prefix(filter.division())) + "%");
                    s.setString(2, name(filter.type()));
                    s.setString(3, name(filter.type()));
                    s.setString(4, name(filter.channel()));
                    s.setString(5, name(filter.channel()));
                    s.setString(6, after);
                    s.setInt(7, limit);
                },
                UnitRows::unit);
    }

    /**
     * Puts units; when each counts as put, which is later than any time before, whatever the clocks say: whoever keeps a
     * copy takes the latest.
     */
    Map<String, Instant> put(List<Unit> units, Instant at) {
        return Sql.query(
                        database,
                        """
                INSERT INTO unit AS known (code, name, type, tier, channel, division, director, fallback_owner, active, mediators,
                                  put_at)
                SELECT code, name, type, tier, channel, division, director, fallback_owner, active,
                       string_to_array(mediators, ','), ?
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::boolean[], ?::text[])
                     AS item (code, name, type, tier, channel, division, director, fallback_owner, active, mediators)
                ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, type = EXCLUDED.type, tier = EXCLUDED.tier,
                    channel = EXCLUDED.channel, division = EXCLUDED.division, director = EXCLUDED.director,
                    fallback_owner = EXCLUDED.fallback_owner, active = EXCLUDED.active,
                    mediators = EXCLUDED.mediators,
                    put_at = greatest(EXCLUDED.put_at, known.put_at + interval '1 microsecond')
                RETURNING code, put_at""",
                        s -> {
                            Connection c = s.getConnection();
                            s.setObject(1, at.atOffset(ZoneOffset.UTC));
                            s.setArray(2, texts(c, units, Unit::code));
                            s.setArray(3, texts(c, units, Unit::name));
                            s.setArray(4, texts(c, units, u -> u.type().name()));
                            s.setArray(5, texts(c, units, u -> name(u.tier())));
                            s.setArray(6, texts(c, units, u -> name(u.channel())));
                            s.setArray(7, texts(c, units, Unit::division));
                            s.setArray(8, texts(c, units, Unit::director));
                            s.setArray(9, texts(c, units, Unit::fallbackOwner));
                            s.setArray(
                                    10,
                                    c.createArrayOf(
                                            "boolean",
                                            units.stream().map(Unit::active).toArray()));
                            s.setArray(
                                    11,
                                    texts(
                                            c,
                                            units,
                                            u -> u.mediators() == null ? null : String.join(",", u.mediators())));
                        },
                        PutTime::of)
                .stream()
                .collect(PutTime.byCode());
    }

    private static java.sql.Array texts(Connection c, List<Unit> units, Function<Unit, String> value)
            throws SQLException {
        return c.createArrayOf("text", units.stream().map(value).toArray());
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
