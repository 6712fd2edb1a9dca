package org.fengqiao.deploy.county;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;

/** Derives the network's units from the divisions: who mediates where, and which partners stand beside them. */
final class UnitDerivation {

    /** Departments that matters are referred to by administrative channel (政调), by the number in their unit code. */
    private static final List<String> DEPARTMENTS =
            List.of("人力资源和社会保障局", "自然资源局", "农业农村局", "住房和城乡建设局", "民政局", "市场监督管理局", "卫生健康局", "生态环境局", "交通运输局");

    private static final List<String> PROFESSIONAL_COMMITTEES = List.of("道路交通事故纠纷人民调解委员会", "医疗纠纷人民调解委员会");

    private UnitDerivation() {}

    static List<Unit> unitsOf(DivisionTree tree) {
        var units = new ArrayList<Unit>();
        tree.counties().forEach(county -> units.addAll(county(county)));
        tree.at(DivisionLevel.TOWNSHIP).forEach(township -> units.addAll(township(township)));
        tree.at(DivisionLevel.VILLAGE).forEach(village -> units.add(village(village)));
        return List.copyOf(units);
    }

    private static List<Unit> county(Division county) {
        var name = county.name();
        var units = new ArrayList<Unit>();
        units.add(centre(county, "CC", UnitType.COUNTY_CENTRE, Tier.COUNTY));
        units.add(partner(county, "PS", name + "公安局", UnitType.POLICE_STATION, PartnerChannel.POLICE));
        units.add(partner(county, "PC", name + "人民法院", UnitType.PEOPLES_COURT, PartnerChannel.COURT));
        units.add(partner(county, "PO", name + "信访局", UnitType.PETITION_OFFICE, PartnerChannel.PETITION));
        units.add(partner(county, "PP", name + "人民检察院", UnitType.PROCURATORATE, PartnerChannel.PROCURATORATE));
        for (int i = 0; i < DEPARTMENTS.size(); i++) {
            var suffix = "D%02d".formatted(i + 1);
            units.add(partner(
                    county, suffix, name + DEPARTMENTS.get(i), UnitType.DEPARTMENT, PartnerChannel.ADMINISTRATIVE));
        }
        for (int i = 0; i < PROFESSIONAL_COMMITTEES.size(); i++) {
            units.add(Unit.of(
                    county,
                    "P%02d".formatted(i + 1),
                    name + PROFESSIONAL_COMMITTEES.get(i),
                    UnitType.PROFESSIONAL_COMMITTEE,
                    Tier.COUNTY,
                    null));
        }
        return units;
    }

    private static List<Unit> township(Division township) {
        return List.of(
                centre(township, "TC", UnitType.TOWNSHIP_CENTRE, Tier.TOWNSHIP),
                partner(township, "PS", township.name() + "派出所", UnitType.POLICE_STATION, PartnerChannel.POLICE));
    }

    private static Unit village(Division village) {
        var name = VillageNames.shortened(village.name()) + "人民调解委员会";
        return Unit.of(village, "VC", name, UnitType.VILLAGE_COMMITTEE, Tier.VILLAGE, null);
    }

    private static Unit centre(Division division, String suffix, UnitType type, Tier tier) {
        return Unit.of(division, suffix, division.name() + "矛盾纠纷调处中心", type, tier, null);
    }

    private static Unit partner(Division division, String suffix, String name, UnitType type, PartnerChannel channel) {
        return Unit.of(division, suffix, name, type, null, channel);
    }
}
