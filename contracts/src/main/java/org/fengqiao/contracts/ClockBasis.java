package org.fengqiao.contracts;

/** Unit in which a limit counts. */
public enum ClockBasis {
    HOURS,
    CALENDAR_DAYS,
    WORKING_DAYS
}
