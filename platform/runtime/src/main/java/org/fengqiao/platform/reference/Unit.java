package org.fengqiao.platform.reference;

import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;

/** Organisation unit (单位) with the people who answer for it. */
public record Unit(
        String code,
        String name,
        UnitType type,
        Tier tier,
        PartnerChannel channel,
        String division,
        String director,
        String fallbackOwner,
        boolean active) {}
