package org.fengqiao.notification.subscription;

/** What a subscription is for. */
public enum SubscriptionKind {
    /** Events of the network, as the owner's scope allows. */
    EVENTS,
    /** The hotline's work orders: signed in, result, closed; one message per order with its own number. */
    CALLBACK
}
