package org.fengqiao.routing.reference;

import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.UnitType;

/** Which units a reader wants; null means any. */
record UnitFilter(String division, UnitType type, PartnerChannel channel) {}
