package org.fengqiao.deploy.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.fengqiao.deploy.replay.DeadLetters;
import org.fengqiao.deploy.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Restores a lost broker from the journals, or gives dead letters back. */
@Command(
        name = "replay",
        description = "Sends events from the services' journals again; what is already known is passed over.",
        footer = {"", "Without a period, everything is sent again: use it after the broker's data was lost."})
public final class ReplayCommand implements Callable<Integer> {
    @Option(names = "--from", description = "Begin of the period, such as 2026-03-02T00:00:00Z.")
    private Instant from = Instant.EPOCH;

    @Option(names = "--to", description = "End of the period.")
    private Instant to = Instant.parse("9999-01-01T00:00:00Z");

    @Option(names = "--dead-letters", description = "Give the dead letters back to their topics instead.")
    private boolean deadLetters;

    @Override
    public Integer call() {
        var network = LocalNetwork.open();
        if (deadLetters) {
            var broker = "127.0.0.1:" + network.ports().kafka();
            int given = new DeadLetters(broker)
                    .giveBack(letter -> System.out.printf(
                            "%-28s for %-20s %s%n", letter.topic(), letter.consumer(), letter.reason()));
            System.out.println(given + " dead letters were sent again.");
            return 0;
        }
        new Replay(network)
                .period(from, to)
                .forEach((service, events) -> System.out.printf("%-20s %,10d events sent again%n", service, events));
        return 0;
    }
}
