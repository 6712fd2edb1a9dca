package org.fengqiao.proof.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.Rig;

/** Events that wait to be sent, written as a service would write them: many cases mixed, each with its chain in order. */
final class Backlog {
    static final int DATA = 900;
    private static final int PER_CASE = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Backlog() {}

    /** Appends so many to a journal and its outbox, in one transaction. */
    static void append(Connection database, String topic, int events) throws SQLException {
        try (var statement = database.prepareStatement("""
                WITH entry AS (
                    INSERT INTO journal (id, aggregatetype, aggregateid, type, sequence, shard, occurred_at,
                                         previous_hash, hash, payload)
                    SELECT gen_random_uuid(), ?, ? || c, 'bench.event.v1', n, c % 16, now(),
                           sha256(n::text::bytea), sha256(c::text::bytea), '{"filling":"' || repeat('x', ?) || '"}'
                    FROM generate_series(1, ?) n, generate_series(1, ?) c ORDER BY n, c
                    RETURNING shard, position)
                INSERT INTO outbox (shard, position) SELECT shard, position FROM entry""")) {
            statement.setString(1, topic);
            statement.setString(2, "bench-" + System.nanoTime() + "-");
            statement.setInt(3, DATA);
            statement.setInt(4, PER_CASE);
            statement.setInt(5, Math.max(1, events / PER_CASE));
            statement.executeUpdate();
        }
    }

    /** Waits until nothing stands in a service's outbox any more. */
    static void awaitSent(Rig rig, String service) throws SQLException {
        try (var database = rig.database(service)) {
            long began = System.nanoTime();
            while (waiting(database) > 0) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new Trouble(waiting(database) + " events still stand in the outbox of " + service + ".");
                }
                Readiness.pause(Duration.ofMillis(10));
            }
        }
    }

    /** How many wait. */
    static long waiting(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM outbox")) {
            row.next();
            return row.getLong(1);
        }
    }
}
