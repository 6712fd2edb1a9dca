package org.fengqiao.deploy.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.fengqiao.deploy.process.Memory;
import org.fengqiao.deploy.process.Part;
import picocli.CommandLine.Command;

/** Tells how every part is. */
@Command(name = "status", description = "Shows every part: state, process, port, memory.")
public final class StatusCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        var parts = LocalNetwork.open().parts();
        System.out.printf(Locale.ROOT, "%-20s %-9s %8s %6s %11s%n", "PART", "STATE", "PROCESS", "PORT", "MEMORY MiB");
        long total = 0;
        boolean whole = true;
        for (var part : parts) {
            var handle = part.process().handle();
            long memory = handle.map(Memory::residentMiB).orElse(0L);
            var state = state(part);
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %-9s %8s %6d %11s%n",
                    part.name(),
                    state,
                    handle.map(process -> String.valueOf(process.pid())).orElse("-"),
                    part.port(),
                    handle.isPresent() ? String.valueOf(memory) : "-");
            total += memory;
            whole &= state.equals("ready");
        }
        System.out.printf(Locale.ROOT, "%-46s %11d%n", "total", total);
        return whole ? 0 : 1;
    }

    private static String state(Part part) {
        if (!part.process().running()) {
            return "stopped";
        }
        return part.ready() ? "ready" : "not ready";
    }
}
