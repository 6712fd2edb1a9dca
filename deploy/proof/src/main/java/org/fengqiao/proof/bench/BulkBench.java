package org.fengqiao.proof.bench;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.Channel;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** What it brings to send a telephone's offline reports, or orders of the hotline, together. */
final class BulkBench implements Bench {
    private static final int ITEMS = 200;

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public String what() {
        return "Registrations per second when a grid worker's telephone sends " + ITEMS + " offline reports in one"
                + " request, and when the hotline hands over as many orders in one, request after request, beside one"
                + " registration per request; one connection each; first while the whole network works on what is"
                + " registered, then with the intake on its own.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        var network = new Quiet(rig);
        var figures = new ArrayList<>(pairs(rig, effort, network::await, "with the whole network"));
        Alone.intake(
                rig, () -> figures.addAll(pairs(rig, effort, () -> Backlog.awaitSent(rig, "intake"), "on its own")));
        return figures;
    }

    /** Each begins when what another one registered has had its effect, and takes nothing from it. */
    private static List<Figure> pairs(Rig rig, Effort effort, Alone.Step rest, String how) throws Exception {
        var slice = effort.slice().dividedBy(2);
        var single = new Wrk(rig, "intake.lua");
        var reports = new Wrk(rig, "bulk.lua", Channel.GRID);
        var orders = new Wrk(rig, "bulk.lua", Channel.HOTLINE_12345);
        var gridWorker = rig.person("grid", rig.villages().getFirst().code() + "-VC");
        // One by one, so that the network keeps pace.
        effort.settle(() -> single.run(1, rig.portal(), slice).perSecond());
        List<Double> ofGrid = new ArrayList<>();
        List<Double> ofHotline = new ArrayList<>();
        List<Double> singly = new ArrayList<>();
        for (int i = 0; i < effort.pairs(); i++) {
            rest.run();
            ofGrid.add(reports.run(1, gridWorker, slice).perSecond() * ITEMS);
            rest.run();
            singly.add(single.run(1, rig.portal(), slice).perSecond());
            rest.run();
            ofHotline.add(orders.run(1, rig.hotline(), slice).perSecond() * ITEMS);
        }
        return List.of(
                Figure.pairs("grid reports, " + how, ofGrid, singly, Aim.atLeast(5)),
                Figure.pairs("hotline orders, " + how, ofHotline, singly, Aim.atLeast(5)));
    }
}
