package org.fengqiao.proof.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** How fast registrations are accepted. */
final class IntakeBench implements Bench {
    private static final int CONNECTIONS = 16;

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String what() {
        return "Registrations accepted per second over REST (wrk, " + CONNECTIONS
                + " connections; token, validation, encryption, chain,"
                + " idempotency) beside pgbench with the statements that one registration needs, on the same server; first"
                + " while the whole network works on what is registered, then with the intake on its own.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        // What pgbench leaves in the outbox is sent too, and without a topic nothing behind it would be.
        new KafkaTools(rig).create("fengqiao.bench");
        var pgbench = new Pgbench(rig, "intake", "intake.sql");
        int best = pgbench.best(effort.slice().dividedBy(4).plusSeconds(2));
        Backlog.awaitSent(rig, "intake");
        var figures = new ArrayList<>(pairs(rig, effort, pgbench, best, "with the whole network"));
        Alone.intake(rig, () -> figures.addAll(pairs(rig, effort, pgbench, best, "on its own")));
        return figures;
    }

    private static List<Figure> pairs(Rig rig, Effort effort, Pgbench pgbench, int best, String how)
            throws SQLException {
        var wrk = new Wrk(rig, "intake.lua");
        effort.settle(() -> wrk.run(CONNECTIONS, rig.portal(), effort.slice()).perSecond());
        List<Double> ours = new ArrayList<>();
        List<Double> limit = new ArrayList<>();
        List<Double> ourP99 = new ArrayList<>();
        List<Double> limitP99 = new ArrayList<>();
        for (int i = 0; i < effort.pairs(); i++) {
            var load = wrk.run(CONNECTIONS, rig.portal(), effort.slice());
            ours.add(load.perSecond());
            ourP99.add(load.p99Millis());
            var slice = pgbench.run(best, effort.slice());
            limit.add(slice.perSecond());
            limitP99.add(slice.p99Millis());
            Backlog.awaitSent(rig, "intake");
        }
        return List.of(
                Figure.pairs("registrations per second, " + how, ours, limit, Aim.atLeast(0.60)),
                Figure.pairs("p99 in milliseconds, " + how, ourP99, limitP99, Aim.atMost(8)));
    }
}
