package org.fengqiao.proof.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fengqiao.deploy.Checkout;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.chaos.check.Violation;
import org.fengqiao.proof.chaos.fault.FaultKind;
import org.fengqiao.proof.chaos.fault.FaultPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Breaks the network on purpose while cases flow, and checks from outside that nothing is lost, doubled or stuck. */
@Command(name = "chaos", description = "Breaks a network of its own on purpose and proves that no case suffers.")
public final class ChaosCommand implements Callable<Integer> {
    @Option(names = "--seed", description = "Draws the faults; the same seed gives the same ones.", defaultValue = "1")
    private long seed;

    @Option(names = "--faults", description = "How many faults.", defaultValue = "20")
    private int faults;

    @Option(names = "--minutes", description = "Go on for so long instead.", defaultValue = "0")
    private int minutes;

    @Option(names = "--kind", description = "Only faults of these kinds: ${COMPLETION-CANDIDATES}.", split = ",")
    private List<FaultKind> kinds = List.of(FaultKind.values());

    @Override
    public Integer call() throws IOException {
        try (var rig = Rig.start("chaos");
                var campaign = new Campaign(rig, seed, System.out)) {
            System.out.println("Working without a fault ...");
            var atFirst = campaign.warmUp();
            var runs = new ArrayList<Run>();
            var report = report(campaign, atFirst, runs);
            var plan = new FaultPlan(seed, kinds);
            long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
            while (minutes > 0 ? System.nanoTime() < end : runs.size() < faults) {
                runs.add(campaign.run(plan.next()));
                System.out.println(runs.getLast());
                report = report(campaign, atFirst, runs);
            }
            System.out.println(campaign.summary());
            System.out.printf("%d violations. Report: docs/reliability.md%n", report.violations());
            return report.violations() == 0 ? 0 : 1;
        }
    }

    private Report report(Campaign campaign, List<Violation> atFirst, List<Run> runs) throws IOException {
        var report = new Report(seed, atFirst, runs, campaign.summary());
        report.write(Checkout.root().resolve("docs/reliability.md"));
        return report;
    }
}
