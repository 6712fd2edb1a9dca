package org.fengqiao.deploy.cli;

import java.util.concurrent.Callable;
import org.fengqiao.deploy.process.FolderLock;
import org.fengqiao.deploy.services.Training;
import picocli.CommandLine.Command;

/** Writes the start-up caches that are missing. */
@Command(name = "train", description = "Writes missing start-up caches now; up does so in the background.")
public final class TrainCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        var network = LocalNetwork.open();
        try (var lock = FolderLock.on(network.state().data("training"))) {
            var progress = new Progress();
            for (Training training : network.services().trainings()) {
                network.servers().emptyDatabase(training.database());
                try {
                    training.run();
                } finally {
                    network.servers().dropDatabase(training.database());
                }
                progress.say(
                        training.program(), "start-up cache written (" + Progress.seconds(progress.elapsed()) + ")");
            }
            return 0;
        }
    }
}
