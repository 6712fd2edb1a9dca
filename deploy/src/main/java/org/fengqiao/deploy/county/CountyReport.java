package org.fengqiao.deploy.county;

import java.time.Duration;

/** What was loaded, for the operator to read. */
public record CountyReport(
        String name, int townships, int villages, int units, int accounts, boolean alreadyThere, Duration took) {

    static CountyReport of(County county, boolean alreadyThere, Duration took) {
        return new CountyReport(
                county.name(),
                county.townships(),
                county.villages(),
                county.units().size(),
                county.accounts().size(),
                alreadyThere,
                took);
    }

    /** One line for the terminal. */
    public String line() {
        return "%s: %d townships, %d villages, %d units, %d accounts %s in %.1f s"
                .formatted(
                        name,
                        townships,
                        villages,
                        units,
                        accounts,
                        alreadyThere ? "already there, checked" : "loaded",
                        took.toMillis() / 1000.0);
    }
}
