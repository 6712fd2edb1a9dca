package org.fengqiao.supervision;

import java.time.Instant;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferenceEvent.DivisionPut;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.reference.Reference;

/** A small part of a real county. */
public final class County {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private County() {}

    public static void load(Reference reference) {
        division(reference, "532601000000", "文山市", DivisionLevel.COUNTY, "532600000000");
        division(reference, "532601001000", "开化街道", DivisionLevel.TOWNSHIP, "532601000000");
        division(reference, "532601002000", "卧龙街道", DivisionLevel.TOWNSHIP, "532601000000");
        division(reference, "532601001001", "东风社区", DivisionLevel.VILLAGE, "532601001000");
        unit(reference, "532601001001-VC", "东风社区调解委员会", UnitType.VILLAGE_COMMITTEE, Tier.VILLAGE, null);
        unit(reference, "532601001000-TC", "开化街道综治中心", UnitType.TOWNSHIP_CENTRE, Tier.TOWNSHIP, null);
        unit(reference, "532601000000-CC", "文山市综治中心", UnitType.COUNTY_CENTRE, Tier.COUNTY, null);
        unit(reference, "532601000000-PC", "文山市人民法院", UnitType.PEOPLES_COURT, null, PartnerChannel.COURT);
    }

    private static void division(Reference r, String code, String name, DivisionLevel level, String parent) {
        r.put(new DivisionPut(code, name, level, parent, false, AT));
    }

    private static void unit(Reference r, String code, String name, UnitType type, Tier tier, PartnerChannel channel) {
        r.put(new UnitPut(
                code, name, type, tier, channel, code.substring(0, 12), "director", "director", true, null, AT));
    }
}
