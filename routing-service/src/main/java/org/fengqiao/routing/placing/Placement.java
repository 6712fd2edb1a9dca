package org.fengqiao.routing.placing;

import java.util.List;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.decision.Decision;
import org.fengqiao.routing.placing.Assistants.Assistant;

/** Who leads a new case and who assists, with every decision that led there. */
public record Placement(Unit lead, List<Assistant> assistants, List<Decision> decisions) {}
