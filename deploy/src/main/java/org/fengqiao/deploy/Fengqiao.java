package org.fengqiao.deploy;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of a local network. */
@Command(name = "fengqiao", mixinStandardHelpOptions = true)
public final class Fengqiao {
    @Command
    void up(@CommandLine.Option(names = "--servers-only") boolean serversOnly) {
        var home = Path.of(System.getProperty("fengqiao.home"));
        var network = Network.at(home.toAbsolutePath(), Ports.from(System.getenv()));
        long begin = System.nanoTime();
        network.servers()
                .start(process -> System.out.println(process.name() + " ready after "
                        + (System.nanoTime() - begin) / 1_000_000 + " ms, pid " + process.pid()));
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Fengqiao()).execute(arguments));
    }
}
