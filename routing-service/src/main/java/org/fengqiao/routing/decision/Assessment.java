package org.fengqiao.routing.decision;

import java.util.List;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;

/** What the decision tables make of a case: how hard and risky it is, where it starts and who takes part. */
public record Assessment(
        Risk risk,
        Grade grade,
        Tier tier,
        List<UnitWanted> lead,
        List<UnitWanted> assistants,
        List<Decision> decisions) {}
