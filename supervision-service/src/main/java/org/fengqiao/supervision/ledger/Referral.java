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
    Instant lapsedAt;
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

    /** When the sender could go on without a result: the offer came to nothing, or the case came back. */
    Instant gaveBackAt() {
        Instant nothing = Assignment.earlier(declinedAt, lapsedAt);
        return nothing == null && outcome == null ? endedAt : nothing;
    }

    Instant answeredAt() {
        return Assignment.earlier(acceptedAt, declinedAt);
    }
}
