package org.fengqiao.proof.chaos.fault;

import org.fengqiao.deploy.process.Part;

/** A second instance of a service works beside the first and then alone, until the first comes back. */
final class Doubling implements Means {
    private final Part first;
    private final Part second;
    private final Thread ending;

    Doubling(Part first, Part second) {
        this.first = first;
        this.second = second;
        this.ending = new Thread(() -> second.process().kill9());
    }

    @Override
    public void strike() {
        Runtime.getRuntime().addShutdownHook(ending);
        second.start();
        first.process().kill9();
    }

    @Override
    public void heal() {
        first.start();
        second.process().kill9();
        Runtime.getRuntime().removeShutdownHook(ending);
    }
}
