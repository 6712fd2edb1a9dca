package org.fengqiao.notification.delivery;

/** By which way a delivery goes. */
public enum DeliveryKind {
    WEBHOOK,
    SMS
}
