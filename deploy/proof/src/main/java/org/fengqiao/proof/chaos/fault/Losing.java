package org.fengqiao.proof.chaos.fault;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Commands;

/** Packets to and from a port of this machine get lost below TCP, which sends them again, later and later. */
final class Losing implements Means {
    private static final String SHARE = "0.3";

    private final int port;
    private final Thread ending = new Thread(this::stop);

    Losing(int port) {
        this.port = port;
    }

    @Override
    public String missing() {
        return Commands.run(List.of("iptables", "-n", "-L", "INPUT")).code() == 0 ? null : "needs root and iptables";
    }

    @Override
    public void strike() {
        Runtime.getRuntime().addShutdownHook(ending);
        for (var end : List.of("--dport", "--sport")) {
            var outcome = Commands.run(rule("-I", end));
            if (outcome.code() != 0) {
                throw new Trouble("iptables: " + outcome.output().strip());
            }
        }
    }

    @Override
    public void heal() {
        stop();
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    private void stop() {
        Stream.of("--dport", "--sport").forEach(end -> Commands.run(rule("-D", end)));
    }

    private List<String> rule(String action, String end) {
        return List.of(("iptables -w " + action + " INPUT -i lo -p tcp " + end + " " + port
                        + " -m statistic --mode random --probability " + SHARE + " -j DROP")
                .split(" "));
    }
}
