package org.fengqiao.intake.registration;

/** What became of an approach. */
public enum Decision {
    ACCEPTED,
    JOINED,
    NOT_ACCEPTED
}
