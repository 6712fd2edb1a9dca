package org.fengqiao.proof.chaos.fault;

import org.fengqiao.deploy.sms.GatewayPart;

/** The SMS gateway answers, but takes nothing. */
record Outage(GatewayPart gateway) implements Means {
    @Override
    public void strike() {
        gateway.takeNothing(true);
    }

    @Override
    public void heal() {
        gateway.takeNothing(false);
    }
}
