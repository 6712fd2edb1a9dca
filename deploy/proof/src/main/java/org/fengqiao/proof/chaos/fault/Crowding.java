package org.fengqiao.proof.chaos.fault;

import org.fengqiao.proof.chaos.load.Probe;

/** Far more people than usual come just while something is broken. */
record Crowding(Means broken, Probe probe) implements Means {
    private static final int AT_ONCE = 25;

    @Override
    public void strike() {
        broken.strike();
        probe.crowd(AT_ONCE);
    }

    @Override
    public void heal() {
        probe.crowd(1);
        broken.heal();
    }
}
