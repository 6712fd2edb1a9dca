package org.fengqiao.intake.guard;

import java.time.Instant;

/** Wrong codes so far for one case or from one address, counted from the first of the running window. */
public record Attempts(int wrong, Instant since) {

    /** Nothing wrong yet. */
    public static final Attempts NONE = new Attempts(0, Instant.EPOCH);
}
