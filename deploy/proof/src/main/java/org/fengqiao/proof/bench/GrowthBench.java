package org.fengqiao.proof.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** Whether a county's work gets slower with the number of cases it has behind it. */
final class GrowthBench implements Bench {
    private static final int CONNECTIONS = 16;
    private static final int USERS = 24;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String what() {
        return "Registrations, whole lives, lists and search per second with many stored cases, of all villages and "
                + "500 a day, beside the same with a tenth of them or " + Stock.FEW
                + "; statements of the services that read more than twice as many blocks for a call and a row.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        var plans = new Plans(rig);
        var stock = new Stock(rig);
        var lives = new Lives(rig);
        stock.fill(Math.min(Stock.FEW, effort.cases() / 10));
        effort.settle(() -> lives.closed(USERS, effort.slice()).perSecond());
        var few = new Measured(rig, effort, plans, lives);
        stock.fill(effort.cases());
        var many = new Measured(rig, effort, plans, lives);
        var figures = new ArrayList<Figure>();
        many.perSecond.forEach((what, now) -> figures.add(Figure.pairs(
                what + " per second with " + effort.cases(), now, few.perSecond.get(what), Aim.atLeast(0.9))));
        figures.add(Plans.grown(few.blocks, many.blocks));
        return figures;
    }

    /** Everything at one number of stored cases. */
    private static final class Measured {
        private final Map<String, List<Double>> perSecond = new LinkedHashMap<>();
        private final Map<String, Double> blocks;

        Measured(Rig rig, Effort effort, Plans plans, Lives lives) throws Exception {
            new Quiet(rig).await();
            var wrk = new Wrk(rig, "intake.lua");
            // The first round is for code that has not run yet, and for what a new size left to write.
            measure(rig, effort, wrk, lives);
            perSecond.clear();
            plans.begin();
            for (int i = 0; i < effort.pairs(); i++) {
                measure(rig, effort, wrk, lives);
            }
            blocks = plans.blocks();
        }

        private void measure(Rig rig, Effort effort, Wrk wrk, Lives lives) throws Exception {
            for (var page : pages(rig)) {
                add(page.what(), page.read(rig, part(effort)).perSecond());
            }
            add(
                    "registrations",
                    wrk.run(CONNECTIONS, rig.portal(), part(effort)).perSecond());
            add("lives", lives.closed(USERS, effort.slice()).perSecond());
        }

        private void add(String what, double value) {
            perSecond.computeIfAbsent(what, missing -> new ArrayList<>()).add(value);
        }

        private static Duration part(Effort effort) {
            return effort.slice().dividedBy(4);
        }
    }

    private static List<Page> pages(Rig rig) {
        var unit = rig.villages().getFirst().code() + "-VC";
        var clerk = rig.person("clerk", unit);
        var intake = Rig.address(rig.network().ports().intake());
        var files = Rig.address(rig.network().ports().village());
        return List.of(
                new Page("registrations listed", intake.resolve("/api/v1/registrations"), clerk),
                new Page(
                        "registrations searched",
                        intake.resolve("/api/v1/registrations?kind=02&channel=ONLINE"),
                        clerk),
                new Page(
                        "registrations of the county listed",
                        intake.resolve("/api/v1/registrations"),
                        rig.supervisor()),
                new Page("work lists", files.resolve("/api/v1/files"), clerk));
    }
}
