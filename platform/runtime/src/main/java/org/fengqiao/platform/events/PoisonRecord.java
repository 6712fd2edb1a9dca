package org.fengqiao.platform.events;

/** A record that can never be processed; it goes to the dead-letter topic with this reason, which holds no data. */
public class PoisonRecord extends RuntimeException {
    public PoisonRecord(String reason) {
        super(reason);
    }
}
