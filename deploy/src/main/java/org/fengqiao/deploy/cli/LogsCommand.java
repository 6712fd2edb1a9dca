package org.fengqiao.deploy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Logs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a part wrote. */
@Command(name = "logs", description = "Shows the end of a part's log.")
public final class LogsCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            description = "intake, routing, mediation-village, postgres, kafka, build, training, ...")
    private String name;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many lines.")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is written.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var log = log();
        if (follow) {
            return new ProcessBuilder(List.of("tail", "-n", String.valueOf(lines), "-F", log.toString()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        var tail = Logs.tail(log, lines);
        if (tail.isEmpty()) {
            throw new Trouble(name + " has written nothing yet (" + log + ").");
        }
        tail.forEach(System.out::println);
        return 0;
    }

    private Path log() {
        var log = LocalNetwork.state().log(name);
        return Files.exists(log) ? log : LocalNetwork.open().process(name).log();
    }
}
