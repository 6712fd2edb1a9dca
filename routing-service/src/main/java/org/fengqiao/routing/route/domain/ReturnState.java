package org.fengqiao.routing.route.domain;

/** Where a return stands (信访工作条例 23, 24). */
public enum ReturnState {
    PENDING,
    APPROVED,
    REJECTED,
    ADJUDICATION_REQUESTED,
    ADJUDICATED,
    /** The case moved or ended before anyone decided. */
    SUPERSEDED
}
