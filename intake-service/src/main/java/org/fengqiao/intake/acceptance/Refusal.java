package org.fengqiao.intake.acceptance;

/** Why an approach was not accepted. */
public enum Refusal {
    /** A court, tribunal, reviewing or petition organ already has the matter. */
    PENDING_ELSEWHERE,
    /** Another procedure is laid down for matters of this kind. */
    BELONGS_ELSEWHERE
}
