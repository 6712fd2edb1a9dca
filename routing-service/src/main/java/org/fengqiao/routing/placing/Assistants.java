package org.fengqiao.routing.placing;

import java.util.List;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.decision.Decision;

/** The units that assist, and every rule that asked for one, also where there is none. */
public record Assistants(List<Assistant> units, List<Decision> decisions) {

    /** A unit that assists, and the rule that says so. */
    public record Assistant(Unit unit, Decision decision) {}

    List<Assistant> without(Unit lead) {
        return units.stream().filter(a -> !a.unit().code().equals(lead.code())).toList();
    }
}
