package org.fengqiao.proof.chaos.fault;

import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.process.Part;

/** A second instance of a service works beside the first, which is killed and comes back. */
final class Doubling implements Means {
    private final Part first;
    private final Part second;
    private final Thread ending;

    Doubling(Network network, String service) {
        this.first = network.services().service(service);
        this.second = network.services().another(service, 2);
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
