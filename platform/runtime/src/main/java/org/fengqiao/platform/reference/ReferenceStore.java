package org.fengqiao.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferenceEvent.DivisionPut;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.Sql;

/** Statements of the reference tables. */
@ApplicationScoped
class ReferenceStore {

    private static final String DIVISION = "SELECT code, name, level, parent, pseudo FROM division WHERE ";
    private static final String UNIT =
            "SELECT code, name, type, tier, channel, division, director, fallback_owner, active, mediators FROM unit WHERE ";

    private final DataSource database;

    ReferenceStore(DataSource database) {
        this.database = database;
    }

    Optional<Division> division(String code) {
        return Sql.query(database, DIVISION + "code = ?", s -> s.setString(1, code), ReferenceStore::division).stream()
                .findFirst();
    }

    List<Division> divisionsByNames(Collection<String> names, String prefix) {
        return Sql.query(
                database,
                DIVISION + "name = ANY (?) AND code LIKE ? ORDER BY code LIMIT 1000",
                s -> {
                    s.setArray(1, s.getConnection().createArrayOf("text", names.toArray()));
                    s.setString(2, prefix + "%");
                },
                ReferenceStore::division);
    }

    List<Division> children(String parent) {
        return Sql.query(
                database, DIVISION + "parent = ? ORDER BY code", s -> s.setString(1, parent), ReferenceStore::division);
    }

    Optional<Unit> unit(String code) {
        return Sql.query(database, UNIT + "code = ?", s -> s.setString(1, code), ReferenceStore::unit).stream()
                .findFirst();
    }

    List<Unit> unitsOf(String division, UnitType type) {
        return Sql.query(
                database,
                UNIT + "division = ? AND active AND (?::text IS NULL OR type = ?) ORDER BY code",
                s -> {
                    s.setString(1, division);
                    s.setString(2, type == null ? null : type.name());
                    s.setString(3, type == null ? null : type.name());
                },
                ReferenceStore::unit);
    }

    void put(DivisionPut d) {
        Sql.update(database, """
                INSERT INTO division AS known (code, name, level, parent, pseudo, put_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, level = EXCLUDED.level,
                    parent = EXCLUDED.parent, pseudo = EXCLUDED.pseudo, put_at = EXCLUDED.put_at
                WHERE known.put_at <= EXCLUDED.put_at""", s -> {
            s.setString(1, d.code());
            s.setString(2, d.name());
            s.setString(3, d.level().name());
            s.setString(4, d.parent());
            s.setBoolean(5, d.pseudo());
            s.setObject(6, d.at().atOffset(ZoneOffset.UTC));
        });
    }

    void put(UnitPut u) {
        Sql.update(database, """
                INSERT INTO unit AS known (code, name, type, tier, channel, division, director, fallback_owner, active,
                                           put_at, mediators)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, type = EXCLUDED.type, tier = EXCLUDED.tier,
                    channel = EXCLUDED.channel, division = EXCLUDED.division, director = EXCLUDED.director,
                    fallback_owner = EXCLUDED.fallback_owner, active = EXCLUDED.active, put_at = EXCLUDED.put_at,
                    mediators = EXCLUDED.mediators
                WHERE known.put_at <= EXCLUDED.put_at""", s -> {
            s.setString(1, u.code());
            s.setString(2, u.name());
            s.setString(3, u.type().name());
            s.setString(4, u.tier() == null ? null : u.tier().name());
            s.setString(5, u.channel() == null ? null : u.channel().name());
            s.setString(6, u.division());
            s.setString(7, u.director());
            s.setString(8, u.fallbackOwner());
            s.setBoolean(9, u.active());
            s.setObject(10, u.at().atOffset(ZoneOffset.UTC));
            s.setArray(
                    11,
                    u.mediators() == null
                            ? null
                            : s.getConnection()
                                    .createArrayOf("text", u.mediators().toArray()));
        });
    }

    private static Division division(ResultSet r) throws SQLException {
        return new Division(
                r.getString(1), r.getString(2), DivisionLevel.valueOf(r.getString(3)), r.getString(4), r.getBoolean(5));
    }

    private static Unit unit(ResultSet r) throws SQLException {
        String tier = r.getString(4);
        String channel = r.getString(5);
        return new Unit(
                r.getString(1),
                r.getString(2),
                UnitType.valueOf(r.getString(3)),
                tier == null ? null : Tier.valueOf(tier),
                channel == null ? null : PartnerChannel.valueOf(channel),
                r.getString(6),
                r.getString(7),
                r.getString(8),
                r.getBoolean(9),
                accounts(r.getArray(10)));
    }

    private static List<String> accounts(Array column) throws SQLException {
        return column == null ? null : List.of((String[]) column.getArray());
    }
}
