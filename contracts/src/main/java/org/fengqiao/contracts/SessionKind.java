package org.fengqiao.contracts;

/** Kind of mediation (人民、信访、行政、司法调解); mechanism #47. */
public enum SessionKind {
    PEOPLE,
    PETITION,
    ADMINISTRATIVE,
    JUDICIAL
}
