package org.fengqiao.proof.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.fengqiao.proof.Rig;

/** What raising missed limits can cost at the least: the statements alone, in batches, by pgbench. */
final class ClocksLimit {
    static final int BATCH = 200;

    private static final List<String> TABLES = List.of("supervised_case", "clock", "count_delta", "journal", "outbox");

    private ClocksLimit() {}

    /** The same rows in tables that no service looks at. */
    static double perSecond(Rig rig, Connection database, String after, int due) throws SQLException {
        ClocksBench.execute(database, "DROP SCHEMA IF EXISTS bench CASCADE");
        ClocksBench.execute(database, "CREATE SCHEMA bench");
        for (var table : TABLES) {
            ClocksBench.execute(database, "CREATE TABLE bench.%1$s (LIKE public.%1$s INCLUDING ALL)".formatted(table));
        }
        ClocksBench.execute(
                database,
                "INSERT INTO bench.supervised_case SELECT * FROM public.supervised_case WHERE case_no > '%s'"
                        .formatted(after));
        ClocksBench.execute(
                database, "INSERT INTO bench.clock SELECT * FROM public.clock WHERE case_no > '%s'".formatted(after));
        ClocksBench.execute(database, "UPDATE bench.supervised_case SET wake_at = now() - interval '1 hour'");
        ClocksBench.execute(database, "VACUUM ANALYZE bench.supervised_case, bench.clock");
        var script = Tool.script(rig.network().state().home().resolve("pgbench"), "clocks.sql");
        long begin = System.nanoTime();
        Tool.run(
                Map.of(
                        "PGPASSWORD",
                        rig.network().secrets().get("database-password"),
                        "PGOPTIONS",
                        "-c search_path=bench"),
                "pgbench",
                "--no-vacuum",
                "--client=2",
                "--jobs=2",
                "--transactions=" + (due / BATCH / 2 + 1),
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + rig.network().ports().postgres(),
                "--username=fengqiao",
                "supervision");
        return due / ((System.nanoTime() - begin) / 1e9);
    }
}
