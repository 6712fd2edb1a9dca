package org.fengqiao.proof.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.demo.time.ClockFile;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;
import org.fengqiao.proof.chaos.Broker;

/** How fast missed limits are raised where very many cases are open. */
final class ClocksBench implements Bench {
    private static final int FEW = 10_000;
    private static final int ENGINE_TIMERS = 5_000;
    private static final Duration AFTER = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private int serial;

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public String what() {
        return "Missed pick-up limits raised per second, with everything that follows from one, a tenth of all open cases"
                + " being due at once, beside pgbench doing the same in batches of " + ClocksLimit.BATCH
                + " and beside the timers of"
                + " process engines (" + ENGINE_TIMERS
                + " due at once); how late all but a hundredth of them were; microseconds of a look when nothing is due, with"
                + " all cases open beside " + FEW + ".";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        var clock = new ClockFile(rig.network().state().clock(), Clock.systemUTC());
        clock.run(1);
        try (var database = rig.database("supervision")) {
            var figures = new ArrayList<>(List.of(fill(rig, database, effort)));
            var broker = new Broker(rig.network().ports().kafka());
            int due = effort.cases() / 10;
            List<Double> ours = new ArrayList<>();
            List<Double> limit = new ArrayList<>();
            List<Double> late = new ArrayList<>();
            for (int i = 0; i < effort.pairs(); i++) {
                int before = serial;
                var pattern = clones(rig, database, due);
                limit.add(ClocksLimit.perSecond(rig, database, pattern.caseNo(before), due));
                ours.add(raised(database, clock, pattern.caseNo(serial), due));
                late.add(secondsLate(database, pattern.caseNo(before), pattern.caseNo(serial)));
                asleep(database);
                awaitRead(broker);
            }
            figures.add(Figure.pairs("breaches per second", ours, limit, Aim.atLeast(0.5)));
            figures.add(Figure.alone("seconds late, p99", late, null));
            for (var engine : List.of("flowable", "operaton")) {
                figures.add(Figure.pairs("beside " + engine, ours, timers(rig, engine, effort), Aim.atLeast(20)));
            }
            return figures;
        }
    }

    /** Opens cases whose limits end in another year; what a look at nothing costs with few and with all of them. */
    private Figure fill(Rig rig, Connection database, Effort effort) throws Exception {
        int all = effort.cases() * 9 / 10;
        clones(rig, database, Math.min(FEW, all));
        asleep(database);
        var few = looks(database, effort.pairs());
        clones(rig, database, Math.max(1, all - FEW));
        asleep(database);
        return Figure.pairs("a look when nothing is due", looks(database, effort.pairs()), few, Aim.atMost(1.2));
    }

    private Clones clones(Rig rig, Connection database, int count) throws Exception {
        var clones = new Clones(database, new Open(rig).registered());
        clones.add(serial + 1, serial + count);
        serial += count;
        execute(database, "ANALYZE");
        return clones;
    }

    private static void asleep(Connection database) throws SQLException {
        Clones.sleep(database);
        execute(database, "VACUUM ANALYZE supervised_case");
    }

    private static List<Double> looks(Connection database, int times) throws SQLException {
        List<Double> micros = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            for (int n = 0; n < 1_000; n++) {
                execute(database, "SELECT 1 FROM supervised_case WHERE wake_at < '2000-01-01' LIMIT 1");
            }
            micros.add((System.nanoTime() - begin) / 1e6);
        }
        return micros;
    }

    /** Makes the limits of the last clones pass and waits until all are raised, without counting while that goes on. */
    private static double raised(Connection database, ClockFile clock, String last, int due) throws SQLException {
        long before = breaches(database);
        clock.advanceTo(pickUp(database, last).plus(AFTER));
        long begin = System.nanoTime();
        while (anyDue(database, clock.now())) {
            Readiness.pause(Duration.ofMillis(50));
        }
        double perSecond = due / ((System.nanoTime() - begin) / 1e9);
        if (breaches(database) < before + due) {
            throw new Trouble("Only " + (breaches(database) - before) + " of " + due + " limits were raised.");
        }
        return perSecond;
    }

    /** Waits until everyone has read what was raised, so that nothing of it goes on beside what is measured next. */
    private static void awaitRead(Broker broker) {
        long began = System.nanoTime();
        while (!broker.lag().isEmpty()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new Trouble("Not read after " + PATIENCE.toMinutes() + " minutes: " + broker.lag());
            }
            Readiness.pause(Duration.ofMillis(500));
        }
    }

    /** When the clones' limit ends, which in the evening is on the next day. */
    private static Instant pickUp(Connection database, String caseNo) throws SQLException {
        try (var statement =
                database.prepareStatement("SELECT max(due) FROM clock WHERE kind = 'PICK_UP' AND case_no = ?")) {
            statement.setString(1, caseNo);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    /** How long the slowest hundredth of these cases was raised after the moment to which the clock leapt. */
    private static double secondsLate(Connection database, String after, String last) throws SQLException {
        try (var statement = database.prepareStatement("""
                SELECT extract(epoch FROM percentile_disc(0.99) WITHIN GROUP (ORDER BY breached_at - due))
                FROM clock WHERE kind = 'PICK_UP' AND case_no > ? AND case_no <= ?""")) {
            statement.setString(1, after);
            statement.setString(2, last);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getDouble(1) - AFTER.toSeconds();
            }
        }
    }

    private static boolean anyDue(Connection database, Instant now) throws SQLException {
        try (var statement = database.prepareStatement("SELECT 1 FROM supervised_case WHERE wake_at < ? LIMIT 1")) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static long breaches(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM clock WHERE state = 'BREACHED'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What an engine does once, for every pair: its timers are too few and too slow to vary. */
    private static List<Double> timers(Rig rig, String engine, Effort effort) throws Exception {
        try (var peer = new PeerProcess(rig, engine)) {
            return Collections.nCopies(effort.pairs(), peer.timers(Math.min(ENGINE_TIMERS, effort.cases())));
        }
    }

    static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
