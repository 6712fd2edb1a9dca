package org.fengqiao.deploy.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.county.County;
import org.fengqiao.deploy.county.CountyLoader;
import org.fengqiao.deploy.process.FolderLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings back whatever does not run. */
@Command(name = "up", description = "Builds what is not built and starts what does not run.")
public final class UpCommand implements Callable<Integer> {
    @Option(names = "--servers-only", description = "Start PostgreSQL, Kafka and Keycloak only.")
    private boolean serversOnly;

    @Option(names = "--free-ports", description = "Take ports nobody uses instead of the documented ones.")
    private boolean freePorts;

    @Option(
            names = "--county",
            paramLabel = "FILE.csv",
            description = "Division list (code,name,level,parent_code) of a county or prefecture instead of Wenshan.")
    private Path county;

    @Override
    public Integer call() {
        try (var lock = FolderLock.on(LocalNetwork.state().home())) {
            var network = freePorts ? LocalNetwork.openWithFreePorts() : LocalNetwork.open();
            var progress = new Progress();
            var wanted = serversOnly ? network.servers().all() : network.parts();
            Preconditions.check(network.state(), wanted);
            LocalNetwork.remember(network);
            System.out.println("Starting (state: " + network.state().home() + ") ...");
            if (serversOnly) {
                network.servers().start(progress::ready);
            } else {
                network.services().removeOldPrograms();
                network.start(progress::ready);
                var loaded = loadCounty(network, progress);
                Summary.print(network, loaded, progress.elapsed());
                BackgroundTraining.of(network).startWhereNeeded();
            }
            return 0;
        }
    }

    private County loadCounty(Network network, Progress progress) {
        var loader = new CountyLoader(network);
        var wanted = loader.wanted(county);
        int people = wanted.people();
        var report = loader.load(wanted, loaded -> progress.say("county", loaded + " of " + people + " accounts"));
        progress.say("county", report.line());
        return wanted;
    }
}
