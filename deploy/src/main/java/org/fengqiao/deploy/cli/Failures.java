package org.fengqiao.deploy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.fengqiao.deploy.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns every failure into one line; what a developer needs beyond that goes into a log. */
public final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        System.err.println("fengqiao: " + line(failure));
        return 1;
    }

    private static String line(Exception failure) {
        return switch (failure) {
            case Trouble trouble -> trouble.getMessage();
            case UncheckedIOException wrapped
            when wrapped.getCause() instanceof FileSystemException file ->
                file.getFile() + ": "
                        + (file.getReason() == null ? file.getClass().getSimpleName() : file.getReason());
            default -> failure + " (log: " + logged(failure) + ")";
        };
    }

    private static String logged(Exception failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            var log = Files.createDirectories(
                            Path.of(System.getProperty("fengqiao.home")).resolve("logs"))
                    .resolve("fengqiao.log");
            Files.writeString(log, Instant.now() + " " + trace, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return log.toString();
        } catch (IOException e) {
            return trace.toString();
        }
    }
}
