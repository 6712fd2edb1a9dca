package org.fengqiao.proof.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.proof.Rig;

/**
 * Stored cases in any number: every service holds what one real dispute left that lived its whole life, and a tenth as
 * many that are still open with those who handle and supervise them.
 */
final class Stock {
    /** What the benchmarks compare the large number with. */
    static final int FEW = 10_000;

    private static final int STEP = 10_000;
    private static final int OPEN_FROM = 50_000_000;
    private static final int CLOSED_TO_OPEN = 10;
    private static final List<String> OF_CLOSED =
            List.of("intake", "routing", "mediation_village", "supervision", "notification");
    private static final List<String> OF_OPEN = List.of("routing", "mediation_village", "supervision");

    private final Rig rig;
    private final Map<String, String> patterns;
    private int size;

    /** Lets disputes live until one of them can be the pattern. */
    Stock(Rig rig) throws Exception {
        this.rig = rig;
        new Lives(rig).closed(1, Duration.ofSeconds(5));
        new Quiet(rig).await();
        this.patterns = Map.of("closed", closed(), "open", new Open(rig).registered());
    }

    /** Adds cases until there are so many. */
    void fill(int cases) throws SQLException {
        long begin = System.nanoTime();
        for (var service : OF_CLOSED) {
            try (var database = rig.database(service)) {
                var closed = new Clones(database, patterns.get("closed"));
                var open = new Clones(database, patterns.get("open"));
                for (int from = size; from < cases; from += STEP) {
                    int to = Math.min(cases, from + STEP);
                    closed.add(from + 1, to);
                    if (OF_OPEN.contains(service)) {
                        open.add(OPEN_FROM + from / CLOSED_TO_OPEN + 1, OPEN_FROM + to / CLOSED_TO_OPEN);
                    }
                }
                analyse(database);
            }
        }
        System.out.println(
                "  %d cases stored after %d s".formatted(cases, (System.nanoTime() - begin) / 1_000_000_000));
        size = cases;
    }

    private String closed() throws SQLException {
        try (var database = rig.database("mediation_village");
                var statement = database.createStatement();
                var row = statement.executeQuery("SELECT case_no FROM case_file WHERE state = 'CLOSED' LIMIT 1")) {
            if (!row.next()) {
                throw new Trouble("No dispute has lived its whole life.");
            }
            return row.getString(1);
        }
    }

    private static void analyse(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }
}
