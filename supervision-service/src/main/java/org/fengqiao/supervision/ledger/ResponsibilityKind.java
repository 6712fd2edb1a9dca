package org.fengqiao.supervision.ledger;

/** The three responsibilities of every case (三项责任); mechanism #6. */
public enum ResponsibilityKind {
    /** 首问: who first took it in answers for it until it is closed. */
    FIRST_CONTACT,
    /** 事权办理: exactly one unit at any time. */
    HANDLING,
    /** 稳控: the place where the party lives. */
    STABILITY
}
