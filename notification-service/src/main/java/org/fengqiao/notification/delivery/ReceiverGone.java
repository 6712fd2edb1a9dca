package org.fengqiao.notification.delivery;

import java.util.UUID;

/** A receiver answered that it wants nothing any more; told in the transaction that writes the answer down. */
public record ReceiverGone(UUID subscription) {}
