package org.fengqiao.proof.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.Channel;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.rest.Token;
import org.fengqiao.proof.Rig;

/** Sends registrations to the intake as fast as it takes them, over so many connections. */
final class Wrk {
    private final Rig rig;
    private final Path script;
    private final List<String> villages;
    private final String channel;

    /** With a script of the benchmarks' folder. */
    Wrk(Rig rig, String script) {
        this(rig, script, Channel.ONLINE);
    }

    /** Over this channel. */
    Wrk(Rig rig, String script, Channel channel) {
        this(rig, script, channel, rig.villages().stream().map(Village::code).toList());
    }

    /** From these villages only. */
    Wrk(Rig rig, String script, Channel channel, List<String> villages) {
        this.rig = rig;
        this.villages = villages;
        this.channel = channel.name();
        this.script = Tool.script(rig.network().state().home().resolve("wrk"), script);
    }

    /** How a slice went; requests, not items. */
    Pgbench.Slice run(int connections, Token sender, Duration slice) {
        var output = Tool.run(
                Map.of("TOKEN", sender.value(), "VILLAGES", String.join(",", villages), "CHANNEL", channel),
                "wrk",
                "--threads=" + Math.min(2, connections),
                "--connections=" + connections,
                "--duration=" + Math.max(1, slice.toSeconds()) + "s",
                "--timeout=10s",
                "--script=" + script,
                Rig.address(rig.network().ports().intake()).toString());
        if (Tool.figure(output, "refused ([0-9.]+)") > 0) {
            throw new Trouble("Requests were refused: " + output.strip());
        }
        double accepted = Tool.figure(output, "accepted ([0-9.]+)");
        return new Pgbench.Slice(
                accepted / Tool.figure(output, "seconds ([0-9.]+)"), Tool.figure(output, "p99 ([0-9.]+)"));
    }
}
