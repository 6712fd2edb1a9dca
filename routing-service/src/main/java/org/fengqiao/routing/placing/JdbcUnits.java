package org.fengqiao.routing.placing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.reference.UnitRows;

/** The units from their table: one query whatever the depth of the tree, because a code begins with its parent's. */
@ApplicationScoped
class JdbcUnits implements Units {

    private static final String ZEROS = "000000000000";

    private final DataSource database;

    JdbcUnits(DataSource database) {
        this.database = database;
    }

    @Override
    public Neighbourhood around(String place, String otherUnit) {
        Object[] lines = Stream.concat(line(place), line(otherUnit)).distinct().toArray();
        List<Unit> units = Sql.query(
                database,
                UnitRows.SELECT + "active AND division = ANY (?)",
                s -> s.setArray(1, s.getConnection().createArrayOf("text", lines)),
                UnitRows::unit);
        return new Neighbourhood(place, units);
    }

    @Override
    public Optional<Unit> active(String code) {
        return Sql.query(database, UnitRows.SELECT + "active AND code = ?", s -> s.setString(1, code), UnitRows::unit)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Unit> known(String code) {
        return Sql.query(database, UnitRows.SELECT + "code = ?", s -> s.setString(1, code), UnitRows::unit).stream()
                .findFirst();
    }

    /** A division's code, or that with which a unit's code begins, and those of the divisions above it. */
    private static Stream<String> line(String code) {
        return code == null || code.length() < ZEROS.length()
                ? Stream.empty()
                : IntStream.of(12, 9, 6, 4, 2).mapToObj(n -> code.substring(0, n) + ZEROS.substring(n));
    }
}
