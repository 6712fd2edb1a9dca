package org.fengqiao.platform.time;

/** A limit runs into a year whose holidays have not been published or loaded. */
public class CalendarMissing extends RuntimeException {

    private final int year;

    public CalendarMissing(int year) {
        super("no calendar for " + year);
        this.year = year;
    }

    /** The year that must be loaded. */
    public int year() {
        return year;
    }
}
