package org.fengqiao.proof;

import org.fengqiao.deploy.cli.Failures;
import org.fengqiao.proof.bench.BenchCommand;
import org.fengqiao.proof.chaos.ChaosCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line that measures the network and that breaks it on purpose. */
@Command(
        name = "fengqiao",
        subcommands = {BenchCommand.class, ChaosCommand.class})
public final class Proof {
    private Proof() {}

    public static void main(String[] arguments) {
        var line = new CommandLine(new Proof()).setExecutionExceptionHandler(new Failures());
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        System.exit(line.execute(arguments));
    }
}
