package org.fengqiao.contracts;

import java.time.Instant;
import java.util.List;

/** Reference data that routing owns and every service keeps a copy of, on topic {@code reference}. */
public sealed interface ReferenceEvent extends Event {

    /** Node of the division tree; {@code pseudo} marks development zones and farms that are no real township. */
    @EventType("division.put.v1")
    record DivisionPut(String code, String name, DivisionLevel level, String parent, boolean pseudo, Instant at)
            implements ReferenceEvent {
        @Override
        public String subject() {
            return code;
        }
    }

    /**
     * An organisation unit.
     *
     * @param tier tier whose service keeps the unit's files; null for a unit that is only reached by referral
     * @param channel referral channel of a partner unit, else null
     * @param director account of the director, who is responsible for all of the unit's cases
     * @param fallbackOwner account that holds a case which nobody picked up in time
     * @param mediators accounts that a case of the unit may be given to besides; null where the unit has not said whom
     *     it has
     */
    @EventType("unit.put.v1")
    record UnitPut(
            String code,
            String name,
            UnitType type,
            Tier tier,
            PartnerChannel channel,
            String division,
            String director,
            String fallbackOwner,
            boolean active,
            List<String> mediators,
            Instant at)
            implements ReferenceEvent {
        @Override
        public String subject() {
            return code;
        }
    }
}
