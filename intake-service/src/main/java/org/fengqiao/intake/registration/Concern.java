package org.fengqiao.intake.registration;

import java.util.Set;

/**
 * Whom a registration concerns.
 *
 * @param units units that took it in, or that handle its case or assist in it now
 * @param answering division of the unit that answers for it now
 */
record Concern(Set<String> units, String answering) {

    Concern {
        units = Set.copyOf(units);
    }
}
