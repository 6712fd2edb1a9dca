package org.fengqiao.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Commands;

/** Runs well-kept load tools and reads their figures. */
final class Tool {
    private Tool() {}

    /** Runs a tool to its end; its output. */
    static String run(Map<String, String> environment, String... command) {
        var outcome = Commands.run(List.of(command), environment);
        if (outcome.code() != 0) {
            throw new Trouble(command[0] + " ended with " + outcome.code() + ": "
                    + outcome.output().strip());
        }
        return outcome.output();
    }

    /** The number that the pattern's first group finds in a tool's output. */
    static double figure(String output, String pattern) {
        var found = Pattern.compile(pattern).matcher(output);
        if (!found.find()) {
            throw new Trouble("No figure " + pattern + " in: " + output.strip());
        }
        return Double.parseDouble(found.group(1));
    }

    /** A script that lies beside the benchmarks, as a file that a tool can read. */
    static Path script(Path folder, String name) {
        try (var script = Tool.class.getResourceAsStream(name)) {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), script.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
