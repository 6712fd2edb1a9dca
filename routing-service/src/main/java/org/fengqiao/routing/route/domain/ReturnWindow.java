package org.fengqiao.routing.route.domain;

import java.time.Instant;

/** Whether a return may still be asked for: 5 working days from the dispatch (信访工作条例 23). */
@FunctionalInterface
public interface ReturnWindow {
    boolean isOpen(Instant dispatchedAt, Instant now);
}
