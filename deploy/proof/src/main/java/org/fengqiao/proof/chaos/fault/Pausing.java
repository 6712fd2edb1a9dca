package org.fengqiao.proof.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.process.Commands;
import org.fengqiao.deploy.process.Readiness;

/** A process and all its children stand still, and go on later as if nothing had happened. */
final class Pausing implements Means {
    private final Network network;
    private final String part;
    private List<Long> stopped = List.of();

    Pausing(Network network, String part) {
        this.network = network;
        this.part = part;
    }

    @Override
    public void strike() {
        var process = network.process(part).handle().orElseThrow();
        stopped = Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
        signal("-STOP");
    }

    @Override
    public void heal() {
        signal("-CONT");
        Readiness.await(network.process(part), Duration.ofMinutes(2), network.part(part)::ready);
    }

    private void signal(String signal) {
        var command = new ArrayList<>(List.of("kill", signal));
        stopped.forEach(pid -> command.add(String.valueOf(pid)));
        Commands.run(command);
    }
}
