package org.fengqiao.routing.reference;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.reference.Unit;

/** How a row of the units' table is read, so that the look-ups of placing and of administration agree. */
public final class UnitRows {

    public static final String SELECT =
            "SELECT code, name, type, tier, channel, division, director, fallback_owner, active, mediators FROM unit WHERE ";

    private UnitRows() {}

    /** The unit of a row of {@link #SELECT}. */
    public static Unit unit(ResultSet r) throws SQLException {
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
