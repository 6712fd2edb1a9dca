package org.fengqiao.proof.chaos.fault;

import org.fengqiao.deploy.process.Part;

/** Harm is done to one instance of a service while a second one works beside it, until the first is well again. */
final class Doubling implements Means {
    private final Means harm;
    private final Part second;
    private final Thread ending;

    Doubling(Means harm, Part second) {
        this.harm = harm;
        this.second = second;
        this.ending = new Thread(() -> second.process().kill9());
    }

    @Override
    public void strike() {
        // Whatever becomes of the campaign, the second instance does not outlive it.
        Runtime.getRuntime().addShutdownHook(ending);
        second.start();
        harm.strike();
    }

    @Override
    public void heal() {
        try {
            harm.heal();
        } finally {
            second.process().kill9();
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }
}
