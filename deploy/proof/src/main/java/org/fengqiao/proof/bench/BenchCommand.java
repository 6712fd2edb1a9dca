package org.fengqiao.proof.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.proof.Machine;
import org.fengqiao.proof.Rig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the network beside the limits of this machine and the engines that people would use instead. */
@Command(name = "bench", description = "Measures the network beside this machine's limits and its peers.")
public final class BenchCommand implements Callable<Integer> {
    private static final List<Bench> ALL = List.of(
            new IntakeBench(),
            new LifecycleBench(),
            new GrowthBench(),
            new HopBench(),
            new SpikeBench(),
            new RelayBench(),
            new ClocksBench(),
            new BoardBench(),
            new BulkBench(),
            new WebhookBench(),
            new StartBench(),
            new ScaleBench());

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Only these; without a name all of them.")
    private List<String> names = List.of();

    @Option(names = "--short", description = "A few seconds each, to see that everything runs; not for claims.")
    private boolean quick;

    @Option(
            names = "--cases",
            defaultValue = "0",
            description = "Stored cases where their number is the point; 1,000,000.")
    private int cases;

    @Override
    public Integer call() throws Exception {
        var chosen =
                names.isEmpty() ? ALL : names.stream().map(BenchCommand::named).toList();
        var effort = (quick ? Effort.SHORT : Effort.FULL).withCases(cases);
        System.out.println(Machine.line());
        for (var bench : chosen) {
            System.out.println("\n" + bench.name() + ": " + bench.what());
            // A network of its own for each, so that none is slowed by what an earlier one left behind.
            try (var rig = Rig.start("bench")) {
                assertDurable(rig);
                var figures = bench.run(rig, effort);
                System.out.println(Report.table(figures));
                if (!quick) {
                    Report.write(bench, effort, figures);
                }
            }
        }
        return 0;
    }

    /** Speed that a power cut would take back is not claimed. */
    private static void assertDurable(Rig rig) throws SQLException {
        try (var database = rig.database("postgres");
                var statement = database.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw new Trouble("PostgreSQL runs with " + setting + " = " + row.getString(1) + ".");
                    }
                }
            }
        }
    }

    private static Bench named(String name) {
        return ALL.stream()
                .filter(bench -> bench.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("No benchmark is named " + name + "; there are "
                        + String.join(", ", ALL.stream().map(Bench::name).toList()) + "."));
    }
}
