package org.fengqiao.deploy.demo.plan;

/** How the unit that ends up with a case brings it to an end. */
public enum Ending {
    ON_SPOT,
    NOT_ACCEPTED,
    ORAL,
    WRITTEN,
    /** Written, and confirmed by the court. */
    CONFIRMED,
    /** Mediation fails; the other routes are told. */
    FAILED,
    /** A party clearly refuses mediation. */
    REFUSED
}
