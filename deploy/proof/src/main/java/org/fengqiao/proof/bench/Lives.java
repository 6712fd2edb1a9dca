package org.fengqiao.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.deploy.rest.Json;
import org.fengqiao.proof.Rig;

/** Has Gatling play whole lives of disputes, in a process of its own. */
final class Lives {
    private static final int VILLAGES = 24;
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private final Rig rig;

    Lives(Rig rig) {
        this.rig = rig;
    }

    /** How a load went; latencies in milliseconds. */
    record Played(double outside, double lives, double seconds, double p50, double p99, double max, String answers) {
        /** Lives with those that ended before the slice or after it. */
        double all() {
            return outside + lives;
        }

        double perSecond() {
            return lives / seconds;
        }
    }

    /** So many lives at once over a slice, and before it until the load program, which starts anew, has warmed up. */
    Played closed(int users, Duration slice) {
        return play("closed " + users, slice, slice.compareTo(WARM_UP) < 0 ? slice : WARM_UP);
    }

    /** So many new lives per second, a slice each. */
    Played open(List<Integer> rates, Duration slice) {
        return play(
                "open " + String.join(",", rates.stream().map(String::valueOf).toList()), slice, Duration.ZERO);
    }

    private Played play(String load, Duration slice, Duration warmUp) {
        Path folder = rig.network().state().home().resolve("gatling");
        var output = Tool.run(
                Map.of(),
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dgatling.data.console.light=true",
                "-Dgatling.enableTelemetry=false",
                "-Dbench.intake=" + Rig.address(rig.network().ports().intake()),
                "-Dbench.mediation=" + Rig.address(rig.network().ports().village()),
                "-Dbench.people=" + people(folder),
                "-Dbench.load=" + load,
                "-Dbench.slice=" + slice.toMillis(),
                "-Dbench.warm=" + warmUp.toMillis(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "--no-reports",
                "--results-folder",
                folder.toString(),
                "--simulation",
                "org.fengqiao.proof.bench.load.LifeSimulation");
        return new Played(
                Tool.figure(output, "outside (\\d+)"),
                Tool.figure(output, "lives (\\d+)"),
                Tool.figure(output, "lives \\d+ seconds ([0-9.]+)"),
                Tool.figure(output, " p50 (\\d+)"),
                Tool.figure(output, " p99 (\\d+)"),
                Tool.figure(output, " max (\\d+)"),
                output.substring(output.indexOf("answers {") + 8)
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    /** The people of some villages with tokens that outlast a load: those of an earlier one could run out within it. */
    private Path people(Path folder) {
        rig.signInAnew();
        List<Map<String, String>> rows = new ArrayList<>();
        for (var village : rig.villages().subList(0, VILLAGES)) {
            var unit = village.code() + "-VC";
            var row = new LinkedHashMap<String, String>();
            row.put("village", village.code());
            row.put("portal", rig.portal().value());
            row.put("clerk", rig.person("clerk", unit).value());
            row.put("director", rig.person("director", unit).value());
            row.put("mediator", rig.person("mediator", unit + ".1").value());
            row.put("mediatorName", "mediator." + unit.toLowerCase(Locale.ROOT) + ".1");
            rows.add(row);
        }
        try {
            return Files.writeString(Files.createDirectories(folder).resolve("people.json"), Json.write(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
