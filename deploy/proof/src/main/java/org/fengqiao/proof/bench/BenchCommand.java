package org.fengqiao.proof.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Measures the network beside the limits of this machine and the engines that people would use instead. */
@Command(name = "bench", description = "Measures the network beside this machine's limits and its peers.")
public final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
