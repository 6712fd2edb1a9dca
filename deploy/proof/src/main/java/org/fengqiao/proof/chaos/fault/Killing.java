package org.fengqiao.proof.chaos.fault;

import org.fengqiao.deploy.Network;

/** A process ends from one moment to the next. */
record Killing(Network network, String part) implements Means {
    @Override
    public void strike() {
        network.process(part).kill9();
    }

    @Override
    public void heal() {
        network.part(part).start();
    }
}
