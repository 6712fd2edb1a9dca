package org.fengqiao.deploy.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.servers.Java;

/** Writes missing start-up caches behind the running network, with what the machine has left. */
final class BackgroundTraining {
    private static final String NAME = "training";
    private final Network network;
    private final ManagedProcess process;

    private BackgroundTraining(Network network) {
        this.network = network;
        this.process = new ManagedProcess(
                NAME, network.state().pid(NAME), network.state().log(NAME));
    }

    static BackgroundTraining of(Network network) {
        return new BackgroundTraining(network);
    }

    void startWhereNeeded() {
        if (process.running() || network.services().trainings().isEmpty()) {
            return;
        }
        process.start(command(), Map.of(), Path.of("/"));
        System.out.println();
        System.out.println(
                "  In the background start-up caches are written once per build; the next start is quicker.");
    }

    /** Ends it and the service it runs. */
    void end() {
        process.kill9();
        network.services().trainingProcesses().forEach(ManagedProcess::kill9);
    }

    private static List<String> command() {
        var settings = Stream.of("fengqiao.home", "fengqiao.programs", "fengqiao.checkout")
                .map(name -> "-D" + name + "=" + System.getProperty(name));
        return Stream.of(
                        Stream.of("nice", "-n", "19", Java.program(), "-Xmx48m", "-XX:+UseSerialGC"),
                        settings,
                        Stream.of(
                                "-cp", System.getProperty("java.class.path"), "org.fengqiao.deploy.Fengqiao", "train"))
                .flatMap(words -> words)
                .toList();
    }
}
