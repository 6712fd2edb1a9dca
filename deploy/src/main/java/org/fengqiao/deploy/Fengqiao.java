package org.fengqiao.deploy;

import org.fengqiao.deploy.cli.DemoCommand;
import org.fengqiao.deploy.cli.DownCommand;
import org.fengqiao.deploy.cli.EnvCommand;
import org.fengqiao.deploy.cli.Failures;
import org.fengqiao.deploy.cli.LogsCommand;
import org.fengqiao.deploy.cli.PartCommands;
import org.fengqiao.deploy.cli.ReplayCommand;
import org.fengqiao.deploy.cli.StatusCommand;
import org.fengqiao.deploy.cli.TokenCommand;
import org.fengqiao.deploy.cli.TrainCommand;
import org.fengqiao.deploy.cli.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of a local network. */
@Command(
        name = "fengqiao",
        description = "Runs a county's dispute mediation network on this machine.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DownCommand.class,
            PartCommands.Start.class,
            PartCommands.Stop.class,
            PartCommands.Kill.class,
            EnvCommand.class,
            TokenCommand.class,
            TrainCommand.class,
            ReplayCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "  test      Starts servers of its own, runs every module's tests, stops the servers.",
            "  bench     Measures a network of its own beside this machine's limits and its peers.",
            "  chaos     Breaks a network of its own on purpose and proves that no case suffers."
        })
public final class Fengqiao {
    private Fengqiao() {}

    public static void main(String[] arguments) {
        var line = new CommandLine(new Fengqiao()).setExecutionExceptionHandler(new Failures());
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        System.exit(line.execute(arguments.length == 0 ? new String[] {"help"} : arguments));
    }
}
