package org.fengqiao.deploy.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.process.FolderLock;
import org.fengqiao.deploy.process.Parallel;
import org.fengqiao.deploy.process.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings back whatever does not run. */
@Command(name = "up", description = "Builds what is not built and starts what does not run.")
public final class UpCommand implements Callable<Integer> {
    @Option(names = "--servers-only", description = "Start PostgreSQL, Kafka and Keycloak only.")
    private boolean serversOnly;

    @Option(names = "--free-ports", description = "Take ports nobody uses instead of the documented ones.")
    private boolean freePorts;

    @Override
    public Integer call() {
        try (var lock = FolderLock.on(LocalNetwork.state().home())) {
            var network = freePorts ? LocalNetwork.openWithFreePorts() : LocalNetwork.open();
            var progress = new Progress();
            var wanted = serversOnly ? network.servers().all() : network.parts();
            Preconditions.check(network.state(), wanted);
            LocalNetwork.remember(network);
            network.servers().start(progress::ready);
            if (!serversOnly) {
                startServices(network, progress);
                Summary.print(network, progress.elapsed());
            }
            return 0;
        }
    }

    private static void startServices(Network network, Progress progress) {
        network.services().removeOldPrograms();
        Parallel.run(
                network.services().untrained().stream()
                        .<Runnable>map(training -> () -> {
                            progress.say(training.name(), "noting what a start needs (once per build)");
                            training.run().run();
                        })
                        .toList(),
                2);
        var parts = new java.util.ArrayList<Part>(List.of(network.smsGateway()));
        parts.addAll(network.services().all());
        Parallel.run(
                parts.stream()
                        .<Runnable>map(part -> () -> {
                            part.start();
                            progress.ready(part);
                        })
                        .toList(),
                parts.size());
    }
}
