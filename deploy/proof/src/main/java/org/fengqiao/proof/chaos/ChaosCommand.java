package org.fengqiao.proof.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fengqiao.proof.Machine;
import org.fengqiao.proof.chaos.check.Violation;
import org.fengqiao.proof.chaos.fault.Fault;
import org.fengqiao.proof.chaos.fault.FaultKind;
import org.fengqiao.proof.chaos.fault.FaultPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Breaks the network on purpose while cases flow, and checks from outside that nothing is lost, doubled or stuck. */
@Command(name = "chaos", description = "Breaks a network of its own on purpose and proves that no case suffers.")
public final class ChaosCommand implements Callable<Integer> {
    @Option(names = "--seed", description = "Draws the faults; the same seed gives the same ones.", defaultValue = "1")
    private long seed;

    @Option(names = "--faults", description = "How many faults; 20, or none where wrongs are planted.")
    private Integer faults;

    @Option(names = "--minutes", description = "Go on for so long instead.", defaultValue = "0")
    private int minutes;

    @Option(names = "--together", description = "So many faults between two checks.", defaultValue = "1")
    private int together;

    @Option(names = "--kind", description = "Only faults of these kinds: ${COMPLETION-CANDIDATES}.", split = ",")
    private List<FaultKind> kinds = List.of(FaultKind.values());

    @Option(
            names = "--other-build",
            paramLabel = "CHECKOUT",
            description = "Another version's checkout, built by its own ./fengqiao up, to run beside this one.")
    private Path otherBuild;

    @Option(
            names = "--defect",
            paramLabel = "NAME",
            description = "At the end, plant a wrong that must be found; all plants every one.")
    private String defect;

    @Override
    public Integer call() throws IOException {
        System.out.println(Machine.line());
        try (var ground = new Ground(otherBuild);
                var campaign = new Campaign(ground, seed, System.out)) {
            ground.rig()
                    .network()
                    .writeStartUpCaches(program -> System.out.println("  " + program + " has a start-up cache"));
            System.out.println("Working without a fault ...");
            var atFirst = campaign.warmUp();
            boolean held = wanted() == 0 || campaign(campaign, atFirst);
            boolean proven = defect == null || held && new Proofreading(campaign, System.out).allFound(defect);
            System.out.println("Report: docs/reliability.md");
            return held && proven ? 0 : 1;
        }
    }

    private int wanted() {
        return faults != null ? faults : defect == null || minutes > 0 ? 20 : 0;
    }

    /** Whether nothing was found that must never be. */
    private boolean campaign(Campaign campaign, List<Violation> atFirst) throws IOException {
        var runs = new ArrayList<Run>();
        var report = report(campaign, atFirst, runs);
        var plan = new FaultPlan(seed, kinds);
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        while (minutes > 0 ? System.nanoTime() < end : runs.size() < wanted()) {
            int left = minutes > 0 ? together : Math.min(together, wanted() - runs.size());
            var series = campaign.run(series(plan, left));
            series.forEach(System.out::println);
            runs.addAll(series);
            report = report(campaign, atFirst, runs);
            if (series.stream().anyMatch(Run::broke)) {
                break;
            }
        }
        System.out.println(campaign.summary());
        System.out.println(report.violations() + " violations.");
        return report.violations() == 0;
    }

    /** The next faults between two checks; a replay of everything, which mends whatever was lost, has checks of its own. */
    private static List<Fault> series(FaultPlan plan, int most) {
        var faults = new ArrayList<Fault>();
        do {
            faults.add(plan.next());
        } while (faults.size() < most
                && !faults.getLast().kind().mends()
                && !plan.peek().kind().mends());
        return faults;
    }

    private Report report(Campaign campaign, List<Violation> atFirst, List<Run> runs) throws IOException {
        var report = new Report(seed, together, atFirst, runs, campaign.summary());
        report.write();
        return report;
    }
}
