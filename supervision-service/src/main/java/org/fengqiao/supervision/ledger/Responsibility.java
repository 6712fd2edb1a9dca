package org.fengqiao.supervision.ledger;

import java.time.Instant;

/**
 * From when on someone answers for a case. A holder holds until the next one of the same kind begins, so there can never
 * be two, and never none.
 *
 * @param number 1, 2, 3 … in the history of its kind
 * @param holder code of a unit; for STABILITY that of a division
 * @param because what made it so
 */
public record Responsibility(ResponsibilityKind kind, int number, String holder, Instant since, Because because) {

    /** What gave a responsibility to its holder. */
    public enum Because {
        REGISTERED,
        DISPATCHED,
        TAKEN_OVER,
        REFERRAL_ACCEPTED,
        REFERRAL_CONCLUDED,
        REFERRAL_RETURNED
    }
}
