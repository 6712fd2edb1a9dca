package org.fengqiao.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fengqiao.deploy.Checkout;
import org.fengqiao.deploy.process.Commands;

/** What figures were measured on. */
public final class Machine {
    /** That of the program, which is loaded before anything takes long, and not what is committed while it runs. */
    private static final String COMMIT = commit();

    private Machine() {}

    /** One line: day, commit, processors, memory, kernel, virtual machine, and how the services' own are set. */
    public static String line() {
        return "%s, commit %s, %d processors (%s), %d GiB, %s %s, JDK %s; services with %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        COMMIT,
                        Runtime.getRuntime().availableProcessors(),
                        first("/proc/cpuinfo", "model name"),
                        Long.parseLong("0" + first("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1_048_576,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        System.getenv()
                                .getOrDefault("FENGQIAO_JAVA_OPTIONS", "the default options")
                                .replaceAll("\\s+", " "));
    }

    private static String commit() {
        var git = List.of("git", "-C", Checkout.root().toString(), "describe", "--always", "--dirty");
        var outcome = Commands.run(git);
        return outcome.code() == 0 ? outcome.output().strip() : "unknown";
    }

    private static String first(String file, String label) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(label))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
