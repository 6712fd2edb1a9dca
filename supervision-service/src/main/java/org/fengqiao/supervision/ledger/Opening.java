package org.fengqiao.supervision.ledger;

import java.time.Instant;
import org.fengqiao.contracts.Channel;

/** What a case was registered with, without anything personal. */
public record Opening(
        String division,
        String kind,
        Channel channel,
        String firstContactUnit,
        String stabilityDivision,
        int persons,
        int batches,
        boolean group,
        boolean dangerous,
        boolean confidential,
        boolean onSpot,
        String relatesTo,
        Instant registeredAt) {}
