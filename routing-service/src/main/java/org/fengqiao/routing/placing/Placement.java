package org.fengqiao.routing.placing;

import java.util.List;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.decision.Decision;

/** Who leads a new case and who assists, with every decision that led there. */
public record Placement(Unit lead, List<Assistant> assistants, List<Decision> decisions) {

    /** A unit that assists, and the rule that says so. */
    public record Assistant(Unit unit, Decision decision) {}
}
