package org.fengqiao.mediation.casefile.domain;

/** Where parties may go when mediation fails; they must be told (人民调解法 26). */
public enum Route {
    LITIGATION,
    ARBITRATION,
    ADMINISTRATIVE,
    RECONSIDERATION,
    PETITION
}
