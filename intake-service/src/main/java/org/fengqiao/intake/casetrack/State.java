package org.fengqiao.intake.casetrack;

/** Where a case stands, as a citizen is told. */
public enum State {
    REGISTERED,
    DISPATCHED,
    HANDLING,
    SUSPENDED,
    MOVING,
    REFERRED,
    SETTLED,
    UNSETTLED,
    VERIFIED,
    CLOSED
}
