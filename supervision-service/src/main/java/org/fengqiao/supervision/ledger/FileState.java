package org.fengqiao.supervision.ledger;

/** How far a unit's file has come by what its own mediation service told. */
enum FileState {
    AWAITED,
    TAKEN_OVER,
    HANDLING,
    RELEASED,
    SETTLED,
    UNSETTLED,
    VERIFIED,
    CLOSED,
    CONCLUDED
}
