package org.fengqiao.notification.delivery;

/** Carries deliveries of one kind to their receivers. */
public interface Sender {

    DeliveryKind kind();

    /** Makes one try; blocks until it ends, and tells failures as outcomes. */
    Outcome send(Claimed delivery);
}
