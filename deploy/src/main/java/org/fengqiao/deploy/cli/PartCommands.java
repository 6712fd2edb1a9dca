package org.fengqiao.deploy.cli;

import java.util.concurrent.Callable;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.process.FolderLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Commands for a single part, for repairs and for trying out what its loss does. */
public final class PartCommands {
    private PartCommands() {}

    /** Starts one part. */
    @Command(name = "start", description = "Starts one part.")
    public static final class Start extends One {
        @Override
        void act(Network network, String name) {
            network.part(name).start();
            System.out.println(name + " is ready.");
        }
    }

    /** Stops one part. */
    @Command(name = "stop", description = "Stops one part in order.")
    public static final class Stop extends One {
        @Override
        void act(Network network, String name) {
            network.part(name).stop();
            System.out.println(name + " is stopped.");
        }
    }

    /** Kills one part. */
    @Command(name = "kill", description = "Kills one part at once, as a crash would (kill -9).")
    public static final class Kill extends One {
        @Override
        void act(Network network, String name) {
            network.process(name).kill9();
            System.out.println(name + " is killed; ./fengqiao up brings it back.");
        }
    }

    abstract static class One implements Callable<Integer> {
        @Parameters(paramLabel = "NAME")
        private String name;

        abstract void act(Network network, String name);

        @Override
        public final Integer call() {
            try (var lock = FolderLock.on(LocalNetwork.state().home())) {
                act(LocalNetwork.open(), name);
                return 0;
            }
        }
    }
}
