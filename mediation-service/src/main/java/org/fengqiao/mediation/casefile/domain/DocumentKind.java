package org.fengqiao.mediation.casefile.domain;

/** What a document in the dossier (卷宗) is. */
public enum DocumentKind {
    /** Signed agreement, as an image. */
    AGREEMENT,
    EVIDENCE,
    /** Receipt of an electronic delivery; mechanism #49. */
    DELIVERY_RECEIPT,
    /** Civil relief, legal aid, judicial aid or counselling given to a party; mechanism #76. */
    ASSISTANCE,
    OTHER
}
