package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;

/** Judicial confirmation of an agreement (司法确认); {@code confirmed} is null until the court has decided. */
public record Confirmation(String appliedBy, Instant appliedAt, Boolean confirmed, Instant decidedAt) {

    /** Whether the court still has the agreement, or has confirmed it. */
    boolean stands() {
        return !Boolean.FALSE.equals(confirmed);
    }

    Confirmation decided(boolean confirmed, Instant at) {
        return new Confirmation(appliedBy, appliedAt, confirmed, at);
    }
}
