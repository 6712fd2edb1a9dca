package org.fengqiao.platform.reference;

import java.util.List;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;

/**
 * Organisation unit (单位) with the people who answer for it.
 *
 * @param mediators accounts that its cases may be given to besides; null where the unit has not said whom it has
 */
public record Unit(
        String code,
        String name,
        UnitType type,
        Tier tier,
        PartnerChannel channel,
        String division,
        String director,
        String fallbackOwner,
        boolean active,
        List<String> mediators) {

    public Unit {
        mediators = mediators == null ? null : List.copyOf(mediators);
    }

    /** Whether a case of the unit may be given to this account, as far as is known. */
    public boolean mayAssign(String account) {
        return mediators == null
                || mediators.contains(account)
                || account.equals(director)
                || account.equals(fallbackOwner);
    }
}
