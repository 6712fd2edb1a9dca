package org.fengqiao.routing.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.problem.Problem.FieldError;
import org.fengqiao.platform.reference.Unit;

/** What must be right about a unit before cases may be sent to it. */
final class UnitRules {

    private UnitRules() {}

    static void check(List<Unit> units, Set<String> divisions) {
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            FieldError error =
                    seen.add(unit.code()) ? error(unit, divisions) : new FieldError("code", "duplicate-code");
            if (error != null) {
                errors.add(new FieldError("items[" + i + "]." + error.field(), error.message()));
            }
        }
        if (!errors.isEmpty()) {
            Problem problem = Problem.of(CommonProblem.INVALID_FIELDS);
            errors.forEach(e -> problem.withError(e.field(), e.message()));
            throw problem;
        }
    }

    private static FieldError error(Unit unit, Set<String> divisions) {
        if (!divisions.contains(unit.division())) {
            return new FieldError("division", "division-unknown");
        }
        if (!unit.code().startsWith(unit.division() + "-")) {
            return new FieldError("code", "code-not-of-division");
        }
        if (!suffix(unit.type()).equals(unit.code().substring(13, 14 + lettersAfter(unit.code())))) {
            return new FieldError("code", "code-not-of-type");
        }
        if (unit.tier() == null && unit.channel() == null) {
            return new FieldError("tier", "unit-without-work");
        }
        Tier own = tier(unit.type());
        return own == null || own == unit.tier() ? null : new FieldError("tier", "tier-not-of-type");
    }

    /** Two letters, or one before a number. */
    private static int lettersAfter(String code) {
        return Character.isLetter(code.charAt(14)) ? 1 : 0;
    }

    private static String suffix(UnitType type) {
        return switch (type) {
            case VILLAGE_COMMITTEE -> "VC";
            case TOWNSHIP_CENTRE -> "TC";
            case COUNTY_CENTRE -> "CC";
            case POLICE_STATION -> "PS";
            case PEOPLES_COURT -> "PC";
            case PETITION_OFFICE -> "PO";
            case PROCURATORATE -> "PP";
            case DEPARTMENT -> "D";
            case PROFESSIONAL_COMMITTEE -> "P";
            case STUDIO -> "S";
        };
    }

    private static Tier tier(UnitType type) {
        return switch (type) {
            case VILLAGE_COMMITTEE -> Tier.VILLAGE;
            case TOWNSHIP_CENTRE -> Tier.TOWNSHIP;
            case COUNTY_CENTRE -> Tier.COUNTY;
            case POLICE_STATION,
                    PEOPLES_COURT,
                    PETITION_OFFICE,
                    PROCURATORATE,
                    DEPARTMENT,
                    PROFESSIONAL_COMMITTEE,
                    STUDIO -> null;
        };
    }
}
