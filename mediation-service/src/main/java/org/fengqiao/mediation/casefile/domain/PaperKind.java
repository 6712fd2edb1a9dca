package org.fengqiao.mediation.casefile.domain;

/** What an entry of the dossier is. */
public enum PaperKind {
    SESSION,
    AGREEMENT,
    FAILURE,
    VERIFICATION,
    REOPENING,
    REVISIT,
    ASSIST_SUMMARY,
    /** Help given to a party beside the mediation (事心双解); mechanism #76. */
    AID,
    DOCUMENT,
    /** What the applicant, or an earlier holder, added. */
    NOTE,
    PARTNER_RESULT
}
