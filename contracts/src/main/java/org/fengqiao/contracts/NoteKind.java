package org.fengqiao.contracts;

/** What the applicant added to a running case. */
public enum NoteKind {
    SUPPLEMENT,
    URGE,
    WITHDRAWAL,
    RATING
}
