package org.fengqiao.notification.delivery;

import java.util.UUID;

/**
 * A delivery to be written down.
 *
 * @param lane whom its sending waits for: deliveries of one lane never hold up another's
 * @param recipient who gets it; nobody gets the same event twice
 */
public record NewDelivery(
        UUID id,
        DeliveryKind kind,
        String lane,
        String recipient,
        UUID subscription,
        UUID event,
        String eventType,
        String caseNo,
        String payload) {}
