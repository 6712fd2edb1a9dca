package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;
import java.util.Set;

/** Someone other than the handler checked the result (核查). */
public record Verification(boolean passed, Set<ClaimClass> claims, String by, Instant at) {
    public Verification {
        claims = Set.copyOf(claims);
    }
}
