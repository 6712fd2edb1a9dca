package org.fengqiao.deploy.cli;

import java.util.concurrent.Callable;
import org.fengqiao.deploy.process.FolderLock;
import picocli.CommandLine.Command;

/** Writes the start-up caches that are missing. */
@Command(name = "train", description = "Writes missing start-up caches now; up does so in the background.")
public final class TrainCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        var network = LocalNetwork.open();
        try (var lock = FolderLock.on(network.state().data("training"))) {
            var progress = new Progress();
            network.writeStartUpCaches(program ->
                    progress.say(program, "start-up cache written (" + Progress.seconds(progress.elapsed()) + ")"));
            return 0;
        }
    }
}
