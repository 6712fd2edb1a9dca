package org.fengqiao.supervision.ledger;

import java.time.Instant;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralOutcome;

/** A sideways move: offered to a partner unit, which handles the case from its acceptance until it ends. */
final class Referral {

    String id;
    int hop;
    PartnerChannel channel;
    String unit;
    long order;
    Instant offeredAt;
    Instant acceptedAt;
    Instant declinedAt;
    Instant endedAt;
    ReferralOutcome outcome;

    private Referral() {}

    Referral(String id, int hop, PartnerChannel channel, String unit, long order, Instant offeredAt) {
        this.id = id;
        this.hop = hop;
        this.channel = channel;
        this.unit = unit;
        this.order = order;
        this.offeredAt = offeredAt;
    }

    boolean atPartner() {
        return acceptedAt != null && endedAt == null;
    }

    boolean gaveBack() {
        return declinedAt != null || (endedAt != null && outcome == null);
    }

    Instant answeredAt() {
        if (acceptedAt == null || declinedAt == null) {
            return acceptedAt == null ? declinedAt : acceptedAt;
        }
        return acceptedAt.isBefore(declinedAt) ? acceptedAt : declinedAt;
    }
}
