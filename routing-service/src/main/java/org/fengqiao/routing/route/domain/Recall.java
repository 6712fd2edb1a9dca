package org.fengqiao.routing.route.domain;

import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Tier;

/**
 * An order to take the case away from its holder.
 *
 * @param toTier where it shall go, or null where {@code toUnit} says so
 * @param toUnit the unit that an adjudication named, else null
 * @param text why, sealed where a person wrote it
 * @param keepAssisting whether the holder goes on as an assisting unit (#29)
 */
public record Recall(
        MoveReason reason, Tier toTier, String toUnit, boolean keepAssisting, String orderedBy, String text) {

    static Recall overdue(Tier toTier) {
        return new Recall(
                MoveReason.ESCALATION_OVERDUE, toTier, null, false, SystemReason.ACCOUNT, SystemReason.OVERDUE.text());
    }
}
