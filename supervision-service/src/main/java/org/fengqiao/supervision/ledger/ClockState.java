package org.fengqiao.supervision.ledger;

/** How a time limit stands. */
public enum ClockState {
    RUNNING,
    SUSPENDED,
    /** It runs into a year whose holidays are not known. */
    AWAITING_CALENDAR,
    /** Missed, and what it waits for has not happened yet. */
    BREACHED,
    MET,
    MET_LATE,
    /** No longer needed before it ended. */
    CANCELLED;

    /** Whether it still waits for something. */
    public boolean open() {
        return switch (this) {
            case RUNNING, SUSPENDED, AWAITING_CALENDAR, BREACHED -> true;
            case MET, MET_LATE, CANCELLED -> false;
        };
    }
}
