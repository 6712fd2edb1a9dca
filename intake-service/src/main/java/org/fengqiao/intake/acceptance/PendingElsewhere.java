package org.fengqiao.intake.acceptance;

/** Procedure in which the same matter is already under way; it is not opened a second time (信访工作条例 19). */
public enum PendingElsewhere {
    NONE,
    LITIGATION,
    ARBITRATION,
    RECONSIDERATION,
    PETITION
}
