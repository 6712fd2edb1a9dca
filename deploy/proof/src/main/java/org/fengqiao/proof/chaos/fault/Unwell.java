package org.fengqiao.proof.chaos.fault;

import org.fengqiao.proof.chaos.load.Receiver;

/** The receiver of webhooks does not do as it should. */
record Unwell(Receiver receiver, Receiver.Mood mood) implements Means {
    @Override
    public void strike() {
        receiver.be(mood);
    }

    @Override
    public void heal() {
        receiver.be(Receiver.Mood.WELL);
    }
}
