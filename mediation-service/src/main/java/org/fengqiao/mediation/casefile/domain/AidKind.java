package org.fengqiao.mediation.casefile.domain;

/** Help that solves what lies behind a dispute (民政救济、法律援助、司法救助、心理疏导); mechanism #76. */
public enum AidKind {
    CIVIL_RELIEF,
    LEGAL_AID,
    JUDICIAL_AID,
    COUNSELLING
}
