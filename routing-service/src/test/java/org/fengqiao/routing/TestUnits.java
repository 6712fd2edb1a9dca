package org.fengqiao.routing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.placing.Neighbourhood;
import org.fengqiao.routing.placing.Units;

/** One village, its township and its county. */
public final class TestUnits {

    public static final Unit VC =
            unit("539907001001-VC", "永通社区人民调解委员会", UnitType.VILLAGE_COMMITTEE, Tier.VILLAGE, null);
    public static final Unit TC =
            unit("539907001000-TC", "开化街道矛盾纠纷调处中心", UnitType.TOWNSHIP_CENTRE, Tier.TOWNSHIP, null);
    public static final Unit CC = unit("539907000000-CC", "文山市矛盾纠纷调处中心", UnitType.COUNTY_CENTRE, Tier.COUNTY, null);
    public static final Unit PS =
            unit("539907001000-PS", "开化街道派出所", UnitType.POLICE_STATION, null, PartnerChannel.POLICE);
    public static final Unit COUNTY_POLICE =
            unit("539907000000-PS", "文山市公安局", UnitType.POLICE_STATION, null, PartnerChannel.POLICE);
    public static final Unit COURT =
            unit("539907000000-PC", "文山市人民法院", UnitType.PEOPLES_COURT, null, PartnerChannel.COURT);
    public static final Unit D01 =
            unit("539907000000-D01", "文山市人力资源和社会保障局", UnitType.DEPARTMENT, null, PartnerChannel.ADMINISTRATIVE);
    public static final Unit P02 =
            unit("539907000000-P02", "文山市医疗纠纷人民调解委员会", UnitType.PROFESSIONAL_COMMITTEE, Tier.COUNTY, null);
    public static final List<Unit> ALL = List.of(VC, TC, CC, PS, COUNTY_POLICE, COURT, D01, P02);

    private TestUnits() {}

    /** A network of these units. */
    public static Units network(Unit... units) {
        return new Units() {
            @Override
            public Neighbourhood around(String place, String otherUnit) {
                return new Neighbourhood(place, List.of(units));
            }

            @Override
            public Optional<Unit> active(String code) {
                return List.of(units).stream()
                        .filter(u -> u.code().equals(code))
                        .findFirst();
            }

            @Override
            public Optional<Unit> known(String code) {
                return active(code);
            }
        };
    }

    private static Unit unit(String code, String name, UnitType type, Tier tier, PartnerChannel channel) {
        String director = "director." + code.toLowerCase(Locale.ROOT);
        return new Unit(code, name, type, tier, channel, code.substring(0, 12), director, director, true, null);
    }
}
