package org.fengqiao.proof.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.process.Parallel;
import org.fengqiao.proof.Rig;

/**
 * Stored cases in any number: services hold what one real dispute left that lived its whole life, and a tenth as many
 * that are still open with those who handle and supervise them.
 */
final class Stock {
    /** What the benchmarks compare the large number with. */
    static final int FEW = 10_000;

    private static final int SIDE_BY_SIDE = 2;
    private static final int STEP = 10_000;
    private static final int OPEN_FROM = 50_000_000;
    private static final int PER_DAY = 500;
    private static final int CLOSED_TO_OPEN = 10;
    private static final List<String> ALL =
            List.of("intake", "routing", "mediation_village", "supervision", "notification");
    private static final List<String> OF_OPEN = List.of("intake", "routing", "mediation_village", "supervision");

    /** A case to be cloned, and the village it is of. */
    private record Pattern(String caseNo, String village) {}

    private final Rig rig;
    private final List<String> services;
    private final Pattern closed;
    private final Pattern open;
    private int size;

    /** Of all services. */
    Stock(Rig rig) throws Exception {
        this(rig, ALL);
    }

    /** Of these services only, where no other is asked; lets disputes live until one of them can be the pattern. */
    Stock(Rig rig, List<String> services) throws Exception {
        this.rig = rig;
        this.services = services;
        new Lives(rig).closed(1, Duration.ofSeconds(5));
        new Quiet(rig).await();
        this.closed = closed();
        this.open = new Pattern(
                new Open(rig).registered(), rig.villages().getFirst().code());
        try (var supervision = rig.database("supervision");
                var statement = supervision.createStatement()) {
            Clones.sleep(supervision);
            // A clone's hashes are those of its pattern; that is no finding of the chain check.
            statement.execute(
                    "CREATE FUNCTION no_finding() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
            statement.execute(
                    "CREATE TRIGGER clones BEFORE INSERT ON broken_link FOR EACH ROW EXECUTE FUNCTION no_finding()");
        }
        try (var notification = rig.database("notification");
                var statement = notification.createStatement()) {
            // At night the pattern's messages wait for the morning; its clones', of days gone by, would all go out.
            statement.execute("UPDATE delivery SET state = 'DELIVERED', finished_at = now() WHERE state = 'WAITING'");
        }
    }

    /** Adds cases until there are so many. */
    void fill(int cases) {
        long begin = System.nanoTime();
        Parallel.run(
                services.stream()
                        .map(service -> (Runnable) () -> fill(service, cases))
                        .toList(),
                SIDE_BY_SIDE);
        System.out.println(
                "  %d cases stored after %d s".formatted(cases, (System.nanoTime() - begin) / 1_000_000_000));
        size = cases;
    }

    private void fill(String service, int cases) {
        try (var database = rig.database(service)) {
            fill(database, service, cases);
        } catch (SQLException e) {
            throw new Trouble("The cases of " + service + " could not be stored: " + e.getMessage(), e);
        }
    }

    private void fill(Connection database, String service, int cases) throws SQLException {
        var ended = new Clones(database, closed.caseNo(), villages(closed), PER_DAY);
        var waiting = new Clones(database, open.caseNo(), villages(open), 0);
        for (int from = size; from < cases; from += STEP) {
            int to = Math.min(cases, from + STEP);
            ended.add(from + 1, to);
            if (OF_OPEN.contains(service)) {
                waiting.add(OPEN_FROM + from / CLOSED_TO_OPEN + 1, OPEN_FROM + to / CLOSED_TO_OPEN);
            }
        }
        if (service.equals("supervision")) {
            count(database, size / PER_DAY, cases / PER_DAY);
        }
        try (var statement = database.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** What the days behind would have left in the counters: as today, and in every village as in the pattern's. */
    private void count(Connection database, int from, int to) throws SQLException {
        try (var statement = database.prepareStatement("""
                WITH today AS (SELECT * FROM daily_count WHERE day = (SELECT max(day) FROM daily_count)),
                everywhere AS (
                    SELECT scope, metric, dimension, key, bucket, day, amount FROM today
                    UNION ALL
                    SELECT replace(scope, pattern, village), metric, dimension, replace(key, pattern, village), bucket,
                           day, amount
                    FROM today JOIN (SELECT ? AS pattern) p ON pattern IN (scope, key), unnest(?) village)
                INSERT INTO daily_count (scope, metric, dimension, key, bucket, day, amount)
                SELECT scope, metric, dimension, key, bucket, day - n, amount
                FROM everywhere, generate_series(?, ?) n
                ON CONFLICT DO NOTHING""")) {
            statement.setString(1, closed.village());
            statement.setArray(
                    2, database.createArrayOf("text", villages(closed).toArray()));
            statement.setInt(3, from + 1);
            statement.setInt(4, to);
            statement.executeUpdate();
        }
    }

    /** All villages, beginning with that of the pattern. */
    private List<String> villages(Pattern pattern) {
        return Stream.concat(
                        Stream.of(pattern.village()), rig.villages().stream().map(Village::code))
                .distinct()
                .toList();
    }

    private Pattern closed() throws SQLException {
        try (var database = rig.database("mediation_village");
                var statement = database.createStatement();
                var row = statement.executeQuery(
                        "SELECT case_no, left(unit, 12) FROM case_file WHERE state = 'CLOSED' LIMIT 1")) {
            if (!row.next()) {
                throw new Trouble("No dispute has lived its whole life.");
            }
            return new Pattern(row.getString(1), row.getString(2));
        }
    }
}
