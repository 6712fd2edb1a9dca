package org.fengqiao.mediation.casefile.domain;

/** Where a case file stands; {@link FileLifecycle} says how it gets from one to the next. */
public enum FileState {
    DISPATCHED,
    SIGNED_IN,
    MEDIATING,
    SUSPENDED,
    SETTLED,
    UNSETTLED,
    VERIFIED,
    CLOSED,
    MOVING,
    REFERRED,
    HANDED_OVER;

    /** Whether the file rests here and may go back to where it was. */
    boolean waits() {
        return this == SUSPENDED || this == MOVING || this == REFERRED;
    }

    /** Whether a request of the unit can be open. */
    boolean takesRequests() {
        return this == DISPATCHED || this == SIGNED_IN || this == MEDIATING;
    }

    /** Whether nobody in this unit has anything left to do. */
    public boolean isOver() {
        return this == CLOSED || this == HANDED_OVER;
    }
}
