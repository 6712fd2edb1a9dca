package org.fengqiao.supervision.ledger;

import java.time.Instant;

/**
 * Trace of an end that moved: by a stop, an extension, or another calendar.
 *
 * @param cause type of the event that moved it, or {@code calendar}
 */
public record DueMoved(String clock, Instant before, Instant after, String cause, Instant at) {}
