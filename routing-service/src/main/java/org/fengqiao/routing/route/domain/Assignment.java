package org.fengqiao.routing.route.domain;

import java.time.Instant;
import org.fengqiao.contracts.Tier;

/** A unit that leads, or will lead, the case, and the number of its assignment. */
public record Assignment(int hop, Tier tier, String unit, Instant since) {}
