package org.fengqiao.contracts;

/** What a holding unit asked for when it released a case. */
public enum MoveKind {
    ESCALATION,
    RETURN,
    REFERRAL,
    /** Routing recalled the case, by order or because a limit was missed. */
    RECALL
}
