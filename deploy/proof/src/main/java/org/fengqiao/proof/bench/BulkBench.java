package org.fengqiao.proof.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** What it brings to send a telephone's offline reports together. */
final class BulkBench implements Bench {
    private static final int ITEMS = 200;

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public String what() {
        return "Reports per second when a grid worker's telephone sends " + ITEMS + " offline reports in one request,"
                + " beside one registration per request; one connection each.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws SQLException {
        var together = new Wrk(rig, "bulk.lua");
        var single = new Wrk(rig, "intake.lua");
        var gridWorker = rig.person("grid", rig.villages().getFirst().code() + "-VC");
        effort.settle(() -> single.run(1, rig.portal(), effort.slice()).perSecond());
        // Each begins when what the other one registered has had its effect everywhere, and takes nothing from it.
        var quiet = new Quiet(rig);
        List<Double> ours = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (int i = 0; i < effort.pairs(); i++) {
            quiet.await();
            ours.add(together.run(1, gridWorker, effort.slice().dividedBy(2)).perSecond() * ITEMS);
            quiet.await();
            other.add(single.run(1, rig.portal(), effort.slice().dividedBy(2)).perSecond());
        }
        return List.of(Figure.pairs("reports per second", ours, other, Aim.atLeast(5)));
    }
}
