package org.fengqiao.routing.route.domain;

import java.util.List;
import org.fengqiao.contracts.RoutingEvent;

/**
 * What a signal led to.
 *
 * @param applied false if the signal did not fit the state and was passed over
 */
public record Reaction(boolean applied, List<RoutingEvent> events) {}
