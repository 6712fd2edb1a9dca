package org.fengqiao.supervision.statistics;

/** By what statistics can be looked at. */
public enum Dimension {
    ALL,
    DIVISION,
    TIER,
    KIND,
    CHANNEL,
    UNIT,
    GRADE,
    /** Kind of clock, partner channel or reason, depending on the metric. */
    DETAIL
}
