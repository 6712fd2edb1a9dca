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
        List<Decision> decisions = new ArrayList<>(assessment.decisions());
        decisions.add(tree(assessment.tier(), around.place(), lead));
        Map<String, Placement.Assistant> assistants = new LinkedHashMap<>();
        for (UnitWanted wanted : assessment.assistants()) {
            Optional<Unit> unit = around.assistant(wanted);
            Decision decision = unit.map(u -> wanted.decision().with("unit", u.code()))
                    .orElseGet(() -> wanted.decision().with("unit", "NONE"));
            decisions.add(decision);
            unit.filter(u -> !u.code().equals(lead.unit().code()))
                    .ifPresent(u -> assistants.putIfAbsent(u.code(), new Placement.Assistant(u, decision)));
        }
        return new Placement(lead.unit(), List.copyOf(assistants.values()), decisions);
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
