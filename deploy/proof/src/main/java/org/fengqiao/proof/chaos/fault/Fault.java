package org.fengqiao.proof.chaos.fault;

import java.time.Duration;

/**
 * One thing that is going to be done to the network.
 *
 * @param target what it is done to: a part, or a topic without its prefix
 * @param after how long after the load has settled
 * @param lasts how long before it is mended
 * @param seed for what is drawn while it is done
 */
public record Fault(int number, FaultKind kind, String target, Duration after, Duration lasts, long seed) {

    @Override
    public String toString() {
        return "%d. %s (%s) for %d s".formatted(number, kind, target, lasts.toSeconds());
    }
}
