package org.fengqiao.deploy.cli;

import java.util.concurrent.Callable;
import org.fengqiao.deploy.TestEnvironment;
import picocli.CommandLine.Command;

/** Hands the running servers to other programs, first of all to the tests. */
@Command(name = "env", description = "Prints addresses and passwords as shell variables: eval \"$(./fengqiao env)\"")
public final class EnvCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        TestEnvironment.of(LocalNetwork.open())
                .forEach((name, value) -> System.out.println("export " + name + "='" + value + "'"));
        return 0;
    }
}
