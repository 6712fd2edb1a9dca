package org.fengqiao.routing.route.domain;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.fengqiao.routing.placing.Units;

/** What the aggregate needs from outside while it works on a signal. */
public record Desk(Units units, ReturnWindow window, Supplier<UUID> ids, Instant now) {}
