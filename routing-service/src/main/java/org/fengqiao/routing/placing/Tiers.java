package org.fengqiao.routing.placing;

import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Scope;

/** Which tier's service keeps a unit's files. */
public final class Tiers {

    private static final int COUNTY_DIGITS = 6;
    private static final int TOWNSHIP_DIGITS = 9;

    private Tiers() {}

    /** The unit's tier; a partner unit that has none, such as a police station, assists at the tier of its division. */
    public static Tier of(Unit unit) {
        return unit.tier() != null ? unit.tier() : of(unit.division());
    }

    /** The tier of a division; above the county there is none, so the county's stands for it. */
    public static Tier of(String division) {
        int digits = Scope.prefix(division).length();
        if (digits <= COUNTY_DIGITS) {
            return Tier.COUNTY;
        }
        return digits == TOWNSHIP_DIGITS ? Tier.TOWNSHIP : Tier.VILLAGE;
    }
}
