package org.fengqiao.proof.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** How fast registrations are accepted. */
final class IntakeBench implements Bench {
    private static final int CONNECTIONS = 16;

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String what() {
        return "Registrations accepted per second over REST (wrk, 16 connections; token, validation, encryption, chain,"
                + " idempotency) beside pgbench with the statements that one registration needs, on the same server.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) {
        var pgbench = new Pgbench(rig, "intake", "intake.sql");
        int best = pgbench.best(effort.slice().dividedBy(4).plusSeconds(1));
        load(rig, effort.warmUp());
        List<Double> ours = new ArrayList<>();
        List<Double> limit = new ArrayList<>();
        List<Double> ourP99 = new ArrayList<>();
        List<Double> limitP99 = new ArrayList<>();
        for (int i = 0; i < effort.pairs(); i++) {
            var slice = pgbench.run(best, effort.slice());
            limit.add(slice.perSecond());
            limitP99.add(slice.p99Millis());
            var load = load(rig, effort.slice());
            ours.add(load.perSecond());
            ourP99.add(load.p99Millis());
        }
        return List.of(
                Figure.pairs("registrations per second", ours, limit, Aim.atLeast(0.60)),
                Figure.pairs("p99 in milliseconds", ourP99, limitP99, Aim.atMost(8)));
    }

    private static Pgbench.Slice load(Rig rig, Duration slice) {
        Path script = Tool.script(rig.network().state().home().resolve("wrk"), "intake.lua");
        var villages = rig.villages().stream().map(Village::code).collect(Collectors.joining(","));
        var output = Tool.run(
                Map.of("TOKEN", rig.portal().value(), "VILLAGES", villages),
                "wrk",
                "--threads=2",
                "--connections=" + CONNECTIONS,
                "--duration=" + slice.toSeconds() + "s",
                "--timeout=10s",
                "--script=" + script,
                Rig.address(rig.network().ports().intake()).toString());
        double accepted = Tool.figure(output, "accepted ([0-9.]+)");
        if (Tool.figure(output, "refused ([0-9.]+)") > 0) {
            throw new Trouble("Registrations were refused: " + output.strip());
        }
        return new Pgbench.Slice(
                accepted / Tool.figure(output, "seconds ([0-9.]+)"), Tool.figure(output, "p99 ([0-9.]+)"));
    }
}
