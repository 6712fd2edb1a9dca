package org.fengqiao.deploy.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.fengqiao.deploy.demo.Demo;
import org.fengqiao.deploy.demo.DemoSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays citizens, mediators and partners of a whole county against the running network. */
@Command(
        name = "demo",
        description = "Plays disputes through the running network and proves that none was lost.",
        footer = {
            "",
            "FILE.csv has the columns id,user,subject,time,detail; without it, about 60 sample disputes are played.",
            "Simulated time runs ahead meanwhile, so that limits of days are missed within minutes."
        })
public final class DemoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.csv", arity = "0..*", description = "Citizens' messages.")
    private List<Path> files = List.of();

    @Option(names = "--seed", defaultValue = "20260302", description = "Chance; the same seed plays the same.")
    private long seed;

    @Option(names = "--users", defaultValue = "12", description = "People at work at the same time.")
    private int users;

    @Option(names = "--speed", defaultValue = "30", description = "Speed of simulated time while people work.")
    private double speed;

    @Option(names = "--patience", defaultValue = "90", description = "Seconds that the network may take for one step.")
    private int patience;

    @Option(names = "--limit", defaultValue = "0", description = "Play only the first so many messages.")
    private int limit;

    @Override
    public Integer call() {
        var settings = new DemoSettings(files, seed, users, speed, Duration.ofSeconds(patience), limit);
        return Demo.in(LocalNetwork.open(), settings).play(System.out) ? 0 : 1;
    }
}
