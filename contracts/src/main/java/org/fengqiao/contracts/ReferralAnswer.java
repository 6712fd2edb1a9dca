package org.fengqiao.contracts;

import java.time.Instant;

/**
 * A partner's answer to a referral, on topic {@code referral.answers}, for partners that live on Kafka instead of REST.
 *
 * @param unit the answering unit; must be the one that the referral was offered to
 * @param sealed text of the result, encrypted with the key agreed for the channel, or null
 */
@EventType("referral.answer.v1")
public record ReferralAnswer(
        String caseNo,
        String referralId,
        String unit,
        Answer answer,
        ReferralOutcome outcome,
        String reason,
        String by,
        Instant at,
        String sealed)
        implements CaseEvent {

    /** What a partner may say. */
    public enum Answer {
        ACCEPT,
        DECLINE,
        CONCLUDE,
        RETURN
    }
}
