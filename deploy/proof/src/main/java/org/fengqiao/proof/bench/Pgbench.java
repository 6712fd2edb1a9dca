package org.fengqiao.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.proof.Rig;

/** What PostgreSQL itself can do with the statements of a job, at the best of several numbers of connections. */
final class Pgbench {
    private static final List<Integer> CONNECTIONS = List.of(8, 16, 32);

    private final Rig rig;
    private final String database;
    private final Path folder;
    private final Path script;

    /** Runs a script of the benchmarks' folder in one of the services' databases. */
    Pgbench(Rig rig, String database, String script) {
        this.rig = rig;
        this.database = database;
        this.folder = rig.network().state().home().resolve("pgbench");
        this.script = Tool.script(folder, script);
    }

    /** How a slice went. */
    record Slice(double perSecond, double p99Millis) {}

    /** The number of connections that this machine serves best. */
    int best(Duration slice) {
        record Try(int connections, double perSecond) {}
        return CONNECTIONS.stream()
                .map(connections -> new Try(connections, run(connections, slice).perSecond()))
                .max((one, other) -> Double.compare(one.perSecond(), other.perSecond()))
                .orElseThrow()
                .connections();
    }

    /** Transactions per second over a slice. */
    Slice run(int connections, Duration slice) {
        var prefix = folder.resolve("latency-" + System.nanoTime());
        var output = Tool.run(
                Map.of("PGPASSWORD", rig.network().secrets().get("database-password")),
                "pgbench",
                "--no-vacuum",
                "--client=" + connections,
                "--jobs=2",
                "--time=" + slice.toSeconds(),
                "--protocol=prepared",
                "--log",
                "--log-prefix=" + prefix,
                "--sampling-rate=0.2",
                "--file=" + script,
                "--define=run=" + System.nanoTime() % 1_000_000_000,
                "--host=127.0.0.1",
                "--port=" + rig.network().ports().postgres(),
                "--username=fengqiao",
                database);
        // Where nothing was done there is no rate in its output.
        return Tool.figure(output, "actually processed: ([0-9]+)") == 0
                ? new Slice(0, slice.toMillis())
                : new Slice(Tool.figure(output, "tps = ([0-9.]+)"), p99(prefix, slice));
    }

    /** From the tool's log, which has a transaction's microseconds in its third column; the slice, where none was logged. */
    private double p99(Path prefix, Duration slice) {
        try (var files = Files.list(folder)) {
            var micros = files.filter(file -> file.toString().startsWith(prefix.toString()))
                    .flatMap(Pgbench::lines)
                    .mapToLong(line -> Long.parseLong(line.split(" ", 4)[2]))
                    .sorted()
                    .toArray();
            return micros.length == 0 ? slice.toMillis() : micros[(int) (micros.length * 0.99)] / 1000.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
