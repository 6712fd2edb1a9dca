package org.fengqiao.mediation.casefile.domain;

/** What a document in the dossier (卷宗) is. */
public enum DocumentKind {
    /** Signed agreement, as an image. */
    AGREEMENT,
    EVIDENCE,
    /** Receipt of an electronic delivery; mechanism #49. */
    DELIVERY_RECEIPT,
    OTHER
}
