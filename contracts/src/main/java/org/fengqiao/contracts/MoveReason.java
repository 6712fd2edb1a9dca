package org.fengqiao.contracts;

/** Why routing dispatched or recalled a case. */
public enum MoveReason {
    /** First dispatch after registration. */
    INITIAL,
    /** The holding unit asked for the tier above. */
    ESCALATION_ASKED,
    /** A handling limit was missed. */
    ESCALATION_OVERDUE,
    /** A supervisor lifted the case (提级办理). */
    ESCALATION_ORDERED,
    /** A return was approved or adjudicated. */
    RETURN,
    /** A second, independent unit was given its own assignment (双交办). */
    DUAL,
    /** The decision table named an assisting unit. */
    ASSIST
}
