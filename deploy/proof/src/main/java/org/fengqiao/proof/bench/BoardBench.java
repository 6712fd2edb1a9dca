package org.fengqiao.proof.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** Whether supervision's lists and statistics get slower with the number of cases behind them. */
final class BoardBench implements Bench {
    @Override
    public String name() {
        return "board";
    }

    @Override
    public String what() {
        return "Milliseconds of the slowest twentieth of the answers that the board is made of (4 connections), with many"
                + " cases stored with supervision, 500 a day, and a tenth as many that are open, beside the same with a tenth of them or "
                + Stock.FEW + "; statements that read more than twice as many blocks for a call and a row.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        var plans = new Plans(rig);
        var stock = new Stock(rig, List.of("supervision"));
        stock.fill(Math.min(Stock.FEW, effort.cases() / 10));
        settle(rig, effort);
        plans.begin();
        var few = p95(rig, effort);
        var blocks = plans.blocks();
        stock.fill(effort.cases());
        settle(rig, effort);
        plans.begin();
        var figures = new ArrayList<Figure>();
        p95(rig, effort)
                .forEach((what, now) -> figures.add(
                        Figure.pairs(what + ", " + effort.cases() + " cases", now, few.get(what), Aim.atMost(1.5))));
        figures.add(Plans.grown(blocks, plans.blocks()));
        return figures;
    }

    private static void settle(Rig rig, Effort effort) {
        effort.settle(() -> pages(rig).stream()
                .mapToDouble(page -> page.read(rig, effort.slice().dividedBy(4)).perSecond())
                .sum());
    }

    private static Map<String, List<Double>> p95(Rig rig, Effort effort) {
        var times = new LinkedHashMap<String, List<Double>>();
        for (int i = 0; i < effort.pairs(); i++) {
            for (var page : pages(rig)) {
                times.computeIfAbsent(page.what(), missing -> new ArrayList<>())
                        .add(page.read(rig, effort.slice().dividedBy(4)).p95Millis());
            }
        }
        return times;
    }

    private static List<Page> pages(Rig rig) {
        var supervision = Rig.address(rig.network().ports().supervision());
        var county = rig.supervisor();
        return List.of(
                new Page("open cases", supervision.resolve("/api/v1/cases?open=true"), county),
                new Page("red cases", supervision.resolve("/api/v1/cases?colour=RED"), county),
                new Page("closed cases", supervision.resolve("/api/v1/cases?open=false&kind=02"), county),
                new Page("statistics", supervision.resolve("/api/v1/statistics"), county),
                new Page("statistics by tier", supervision.resolve("/api/v1/statistics?by=TIER"), county),
                new Page("accounting", supervision.resolve("/api/v1/accounting"), county));
    }
}
