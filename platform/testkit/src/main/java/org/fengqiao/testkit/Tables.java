package org.fengqiao.testkit;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Shows whether anything was changed in a service's database. */
public final class Tables {

    private static final String NAMES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public'
                AND table_name NOT IN ('inbox', 'outbox', 'chain_check', 'count_delta', 'daily_count', 'monthly_count')""";

    private Tables() {}

    /** A digest of each table's rows; only what comes and goes by itself is left out. */
    public static Map<String, String> digests(DataSource database) {
        Map<String, String> digests = new TreeMap<>();
        Sql.query(database, NAMES, s -> {}, r -> r.getString(1)).forEach(name -> digests.put(name, of(database, name)));
        return digests;
    }

    private static String of(DataSource database, String table) {
        return Sql.query(
                        database,
                        "SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM \"" + table + "\" t",
                        s -> {},
                        r -> r.getString(1))
                .getFirst();
    }
}
