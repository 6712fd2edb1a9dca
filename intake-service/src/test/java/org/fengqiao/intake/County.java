package org.fengqiao.intake;

import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.contracts.ReferenceEvent;
import org.fengqiao.contracts.ReferenceEvent.DivisionPut;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;

/** A small county for tests: two townships, and a village name that both of them have. */
public final class County {

    public static final String COUNTY = "532601000000";
    public static final String KAIHUA = "532601001000";
    public static final String GUMU = "532601102000";
    public static final String ZHENHUA = "532601001001";
    public static final String LIANGZI = "532601001002";
    public static final String XINZHAI_OF_KAIHUA = "532601001009";
    public static final String XINZHAI_OF_GUMU = "532601102003";

    public static final String COUNTY_CENTRE = COUNTY + "-CC";
    public static final String KAIHUA_CENTRE = KAIHUA + "-TC";
    public static final String ZHENHUA_COMMITTEE = ZHENHUA + "-VC";

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private County() {}

    static List<ReferenceEvent> events() {
        return List.of(
                new DivisionPut("532600000000", "文山壮族苗族自治州", DivisionLevel.PREFECTURE, null, false, AT),
                division(COUNTY, "文山市", DivisionLevel.COUNTY, "532600000000"),
                division(KAIHUA, "开化街道", DivisionLevel.TOWNSHIP, COUNTY),
                division(GUMU, "古木镇", DivisionLevel.TOWNSHIP, COUNTY),
                division(ZHENHUA, "振华社区", DivisionLevel.VILLAGE, KAIHUA),
                division(LIANGZI, "梁子社区", DivisionLevel.VILLAGE, KAIHUA),
                division(XINZHAI_OF_KAIHUA, "新寨村", DivisionLevel.VILLAGE, KAIHUA),
                division(XINZHAI_OF_GUMU, "新寨村", DivisionLevel.VILLAGE, GUMU),
                unit(COUNTY_CENTRE, "文山市综治中心", UnitType.COUNTY_CENTRE, Tier.COUNTY, COUNTY),
                unit(KAIHUA_CENTRE, "开化街道综治中心", UnitType.TOWNSHIP_CENTRE, Tier.TOWNSHIP, KAIHUA),
                unit(ZHENHUA_COMMITTEE, "振华社区调解委员会", UnitType.VILLAGE_COMMITTEE, Tier.VILLAGE, ZHENHUA));
    }

    private static DivisionPut division(String code, String name, DivisionLevel level, String parent) {
        return new DivisionPut(code, name, level, parent, false, AT);
    }

    private static UnitPut unit(String code, String name, UnitType type, Tier tier, String division) {
        return new UnitPut(
                code, name, type, tier, null, division, "director." + code, "director." + code, true, null, AT);
    }
}
