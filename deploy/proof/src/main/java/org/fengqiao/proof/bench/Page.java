package org.fengqiao.proof.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.rest.Token;
import org.fengqiao.proof.Rig;

/** Something that people look up, and how fast they get it. */
record Page(String what, URI address, Token reader) {
    private static final int CONNECTIONS = 4;

    /** How reading went: requests per second, and milliseconds of the slowest twentieth. */
    record Read(double perSecond, double p95Millis) {}

    Read read(Rig rig, Duration slice) {
        var script = Tool.script(rig.network().state().home().resolve("wrk"), "get.lua");
        var path = address.getRawQuery() == null ? address.getPath() : address.getPath() + "?" + address.getRawQuery();
        var output = Tool.run(
                Map.of("TOKEN", reader.value(), "ADDRESS", path),
                "wrk",
                "--threads=1",
                "--connections=" + CONNECTIONS,
                "--duration=" + Math.max(1, slice.toSeconds()) + "s",
                "--timeout=10s",
                "--script=" + script,
                address.resolve("/").toString());
        if (Tool.figure(output, "refused ([0-9.]+)") > 0) {
            throw new Trouble(what + " was refused: " + output.strip());
        }
        return new Read(
                Tool.figure(output, "read ([0-9.]+)") / Tool.figure(output, "seconds ([0-9.]+)"),
                Tool.figure(output, "p95 ([0-9.]+)"));
    }
}
