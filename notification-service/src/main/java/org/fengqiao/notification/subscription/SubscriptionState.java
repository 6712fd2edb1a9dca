package org.fengqiao.notification.subscription;

/** Whether a subscription is served. */
public enum SubscriptionState {
    ACTIVE,
    /** The receiver answered 410; the owner may switch it on again. */
    DISABLED,
    /** The owner ended it; its log is kept for as long as logs are. */
    DELETED
}
