package org.fengqiao.deploy.cli;

import java.util.concurrent.Callable;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.process.FolderLock;
import org.fengqiao.deploy.process.Parallel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends everything in order: first the services, then the servers they stand on. */
@Command(name = "down", description = "Stops everything; the data stays.")
public final class DownCommand implements Callable<Integer> {
    @Option(names = "--wipe", description = "Also delete data, secrets and logs for good.")
    private boolean wipe;

    @Override
    public Integer call() {
        try (var lock = FolderLock.on(LocalNetwork.state().home())) {
            var network = LocalNetwork.open();
            stop(network);
            System.out.println("Stopped.");
            if (wipe) {
                Wiping.wipe(network.state(), network.parts());
                System.out.println("Deleted all data, secrets and logs in "
                        + network.state().home() + ".");
            }
            return 0;
        }
    }

    private static void stop(Network network) {
        BackgroundTraining.of(network).end();
        var servers = network.servers().all();
        var others =
                network.parts().stream().filter(part -> !servers.contains(part)).toList();
        Parallel.run(others.stream().<Runnable>map(part -> part::stop).toList(), others.size());
        network.servers().stop();
    }
}
