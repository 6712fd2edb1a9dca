package org.fengqiao.intake.casetrack;

import java.util.Set;

/**
 * Which units have a case in their hands now.
 *
 * @param lead unit whose file leads, or null before one has taken the case over
 * @param partner unit that the lead has referred the case to, or null
 * @param assisting units with an assignment of their own beside the lead
 */
public record Handling(String lead, String partner, Set<String> assisting) {

    public Handling {
        assisting = Set.copyOf(assisting);
    }

    /** Whether this unit is the one that is judged by how the case ends. */
    public boolean isHandledBy(String unit) {
        return unit != null && (unit.equals(lead) || unit.equals(partner));
    }

    /** Whether this unit works on the case, in whatever part. */
    public boolean involves(String unit) {
        return isHandledBy(unit) || (unit != null && assisting.contains(unit));
    }
}
