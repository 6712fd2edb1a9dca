package org.fengqiao.contracts;

/** What follows from a missed limit, once. */
public enum Consequence {
    FALLBACK_OWNER,
    ESCALATE,
    DIRECTIVE,
    NONE
}
