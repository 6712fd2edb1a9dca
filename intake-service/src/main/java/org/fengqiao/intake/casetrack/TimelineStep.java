package org.fengqiao.intake.casetrack;

import java.time.Instant;
import java.util.UUID;

/**
 * One step of a case.
 *
 * @param id time-ordered; the event's id where another service took the step
 * @param hop assignment that the step belongs to, or null
 */
public record TimelineStep(UUID id, Instant at, Step step, Integer hop, String unit) {}
