package org.fengqiao.routing.referral;

import java.util.Map;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.routing.route.domain.ReferralState;

/**
 * Which referrals a reader wants; null means any.
 *
 * @param direction seen from {@code unit}: offered to it, or sent by it
 */
record ReferralFilter(ReferralState state, PartnerChannel channel, String unit, Direction direction) {

    /** Which way a referral goes. */
    enum Direction {
        IN,
        OUT
    }

    void add(StringBuilder where, Map<String, Object> values) {
        if (state != null) {
            where.append(" and state = :state");
            values.put("state", state);
        }
        if (channel != null) {
            where.append(" and channel = :channel");
            values.put("channel", channel);
        }
        if (unit != null) {
            where.append(side());
            values.put("unit", unit);
        }
    }

    private String side() {
        return switch (direction) {
            case null -> " and (unit = :unit or fromUnit = :unit)";
            case IN -> " and unit = :unit";
            case OUT -> " and fromUnit = :unit";
        };
    }
}
