package org.fengqiao.notification.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
    /** To be tried when due, for the first time or again. */
    PENDING,
    /** Kept back until quiet hours end. */
    WAITING,
    /** The receiver took it. */
    DELIVERED,
    /** Given up after the last try, or refused for good. */
    FAILED,
    /** The subscription ended first. */
    CANCELLED
}
