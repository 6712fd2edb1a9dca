package org.fengqiao.routing.route.domain;

/** Where a case stands in routing; {@link RouteState} says how it goes on from there. */
public enum RouteStatus {
    DISPATCHED,
    HELD,
    RECALLING,
    MOVING,
    RETURN_PENDING,
    REFERRAL_OFFERED,
    REFERRED,
    CLOSED
}
