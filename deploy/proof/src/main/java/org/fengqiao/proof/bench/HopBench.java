package org.fengqiao.proof.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** How long what is committed in one service takes to be committed in the next. */
final class HopBench implements Bench {
    private static final int USERS = 24;

    @Override
    public String name() {
        return "hop";
    }

    @Override
    public String what() {
        return "Milliseconds from the commit of a registration to the commit of its dispatch in the routing service (two"
                + " databases' commit times on one clock), at half of the rate of lives that the machine carries, beside"
                + " Kafka's own end-to-end latency tool on the same broker.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        rig.set("track_commit_timestamp", "on");
        var broker = new KafkaTools(rig);
        broker.create("fengqiao.bench-limit");
        var lives = new Lives(rig);
        effort.settle(() -> lives.closed(USERS, effort.slice()).perSecond());
        int half = (int) Math.max(1, lives.closed(USERS, effort.slice()).perSecond() / 2);
        List<Double> p50 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        List<Double> limitP50 = new ArrayList<>();
        List<Double> limitP99 = new ArrayList<>();
        for (int i = 0; i < effort.pairs(); i++) {
            var hops = hops(rig, lives, half, effort.slice());
            p50.add(hops[hops.length / 2]);
            p99.add(hops[(int) (hops.length * 0.99)]);
            var latency = broker.latency("fengqiao.bench-limit", effort.items() / 4, Backlog.DATA);
            limitP50.add(Math.max(1, latency[0]));
            limitP99.add(Math.max(1, latency[1]));
        }
        return List.of(
                Figure.pairs("median at " + half + " lives per second", p50, limitP50, Aim.atMost(3)),
                Figure.pairs("p99", p99, limitP99, Aim.atMost(5)));
    }

    private static double[] hops(Rig rig, Lives lives, int rate, Duration slice) throws Exception {
        long before = position(rig);
        lives.open(List.of(rate), slice);
        new Quiet(rig).await();
        var registered = commits(rig, "intake", "case.registered.v1", before);
        var dispatched = commits(rig, "routing", "case.dispatched.v1", 0);
        return registered.entrySet().stream()
                .filter(one -> dispatched.containsKey(one.getKey()))
                .mapToDouble(one -> (dispatched.get(one.getKey()) - one.getValue()) / 1000)
                .sorted()
                .toArray();
    }

    /** Microseconds of the commits by case, of each case's first event of a type after a position. */
    private static Map<String, Double> commits(Rig rig, String database, String type, long after) throws SQLException {
        var commits = new HashMap<String, Double>();
        try (var connection = rig.database(database);
                var statement = connection.prepareStatement("""
                        SELECT aggregateid, extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1e6
                        FROM journal WHERE type = ? AND position > ? ORDER BY position DESC""")) {
            statement.setString(1, type);
            statement.setLong(2, after);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    commits.put(row.getString(1), row.getDouble(2));
                }
            }
        }
        return commits;
    }

    private static long position(Rig rig) throws SQLException {
        try (var connection = rig.database("intake");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(position), 0) FROM journal")) {
            row.next();
            return row.getLong(1);
        }
    }
}
