package org.fengqiao.intake.kind;

/** The right way for a matter that the network must not mediate (信访工作条例 31); it is told with every refusal. */
public enum Route {
    LITIGATION,
    ARBITRATION,
    RECONSIDERATION,
    PETITION,
    PARTY_APPEAL,
    ADMINISTRATIVE_PROCEDURE,
    DISCIPLINE_INSPECTION,
    POLICE
}
