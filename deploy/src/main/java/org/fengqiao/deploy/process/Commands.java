package org.fengqiao.deploy.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fengqiao.deploy.Trouble;

/** Runs short commands to their end. */
public final class Commands {
    private Commands() {}

    /** How a command ended and what it said. */
    public record Outcome(int code, String output) {}

    /** Runs the command with its output returned. */
    public static Outcome run(List<String> command) {
        return run(command, Map.of());
    }

    /** Runs the command with additional environment variables. */
    public static Outcome run(List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    /** Runs the command with its output in a log, and fails with that log's path. */
    public static void logged(String what, List<String> command, Map<String, String> environment, Path log) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Trouble(what + " failed: " + Logs.lastTelling(log) + " (log: " + log + ")");
            }
        } catch (IOException e) {
            throw new Trouble(what + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
