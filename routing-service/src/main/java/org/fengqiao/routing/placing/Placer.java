package org.fengqiao.routing.placing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.decision.Assessment;
import org.fengqiao.routing.decision.Decision;
import org.fengqiao.routing.decision.UnitWanted;
import org.fengqiao.routing.placing.UnitFinder.Found;

/** Turns what the tables ask for into the units that there are. */
public final class Placer {

    private Placer() {}

    /**
     * Places a new case.
     *
     * @param wanted the kinds of unit that may lead at a tier
     */
    public static Optional<Placement> place(
            Assessment assessment, Neighbourhood around, Function<Tier, List<UnitWanted>> wanted) {
        return new UnitFinder(around)
                .lead(assessment.tier(), tier -> tier == assessment.tier() ? assessment.lead() : wanted.apply(tier))
                .map(found -> placement(assessment, around, found));
    }

    private static Placement placement(Assessment assessment, Neighbourhood around, Found lead) {
        Assistants assistants = assistants(assessment.assistants(), around);
        List<Decision> decisions = new ArrayList<>(assessment.decisions());
        decisions.add(tree(assessment.tier(), around.place(), lead));
        decisions.addAll(assistants.decisions());
        return new Placement(lead.unit(), assistants.without(lead.unit()), decisions);
    }

    /** The units that are asked to assist. */
    public static Assistants assistants(List<UnitWanted> asked, Neighbourhood around) {
        List<Decision> decisions = new ArrayList<>();
        Map<String, Assistants.Assistant> units = new LinkedHashMap<>();
        for (UnitWanted wanted : asked) {
            Optional<Unit> unit = around.assistant(wanted);
            Decision decision =
                    wanted.decision().with("unit", unit.map(Unit::code).orElse("NONE"));
            decisions.add(decision);
            unit.ifPresent(u -> units.putIfAbsent(u.code(), new Assistants.Assistant(u, decision)));
        }
        return new Assistants(List.copyOf(units.values()), decisions);
    }

    private static Decision tree(Tier start, String place, Found lead) {
        boolean direct = lead.skipped().isEmpty();
        return new Decision(
                "division-tree",
                "1",
                direct ? "covering-unit" : "next-unit-up",
                Map.of("tier", start.name(), "division", place),
                Map.of("unit", lead.unit().code(), "skipped", lead.skipped()),
                direct ? "由管辖该地的单位牵头" : "该层级在当地没有单位，由上一级最近的单位牵头，案件不空转");
    }
}
