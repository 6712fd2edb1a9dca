package org.fengqiao.proof.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** How fast what stands in the outbox reaches the broker. */
final class RelayBench implements Bench {
    private static final int BATCH = 500;
    private static final String COPY = "bench_relay";

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String what() {
        return "Events per second from a service's outbox to the broker, each case's in order, beside the smaller of what"
                + " PostgreSQL gives (pgbench taking and forgetting the same rows in batches of " + BATCH + ") and what"
                + " Kafka takes (its producer tool, same size, acks=all).";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        var broker = new KafkaTools(rig);
        broker.create("fengqiao.bench");
        broker.create("fengqiao.bench-limit");
        prepare(rig);
        ours(rig, effort.items());
        List<Double> ours = new ArrayList<>();
        List<Double> limit = new ArrayList<>();
        for (int i = 0; i < effort.pairs(); i++) {
            ours.add(ours(rig, effort.items()));
            limit.add(Math.min(
                    rows(rig, effort.items()),
                    broker.produced("fengqiao.bench-limit", effort.items(), Backlog.DATA + 300)));
        }
        return List.of(Figure.pairs("events per second", ours, limit, Aim.atLeast(0.5)));
    }

    private static double ours(Rig rig, int events) throws SQLException {
        try (var database = rig.database("intake")) {
            Backlog.append(database, "bench", events);
            long begin = System.nanoTime();
            long waiting = Backlog.waiting(database);
            while (Backlog.waiting(database) > 0) {
                Readiness.pause(Duration.ofMillis(10));
            }
            return waiting / ((System.nanoTime() - begin) / 1e9);
        }
    }

    /** The same tables in a database that no relay looks at. */
    private static void prepare(Rig rig) throws SQLException {
        try (var server = rig.database("postgres");
                var statement = server.createStatement()) {
            statement.execute("CREATE DATABASE " + COPY);
        }
        try (var copy = rig.database(COPY);
                var statement = copy.createStatement()) {
            statement.execute("""
                    CREATE TABLE journal (position bigint GENERATED ALWAYS AS IDENTITY, id uuid NOT NULL,
                        aggregatetype text NOT NULL, aggregateid text NOT NULL, type text NOT NULL,
                        sequence bigint NOT NULL, shard smallint NOT NULL, occurred_at timestamptz NOT NULL,
                        previous_hash bytea NOT NULL, hash bytea NOT NULL, payload text NOT NULL,
                        PRIMARY KEY (aggregateid, sequence));
                    CREATE UNIQUE INDEX ON journal (position);
                    CREATE TABLE outbox (shard smallint NOT NULL, position bigint NOT NULL,
                        PRIMARY KEY (shard, position))""");
        }
    }

    private static double rows(Rig rig, int events) throws SQLException {
        try (var copy = rig.database(COPY)) {
            Backlog.append(copy, "bench", events);
        }
        Path script = Tool.script(rig.network().state().home().resolve("pgbench"), "relay.sql");
        long begin = System.nanoTime();
        Tool.run(
                Map.of("PGPASSWORD", rig.network().secrets().get("database-password")),
                "pgbench",
                "--no-vacuum",
                "--client=1",
                "--transactions=" + events / BATCH,
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + rig.network().ports().postgres(),
                "--username=fengqiao",
                COPY);
        return events / ((System.nanoTime() - begin) / 1e9);
    }
}
