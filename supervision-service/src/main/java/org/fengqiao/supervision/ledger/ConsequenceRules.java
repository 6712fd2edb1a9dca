package org.fengqiao.supervision.ledger;

import java.util.Map;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.Tier;

/** What follows from a missed limit of each kind, once; where a case cannot rise any further, a directive follows. */
public record ConsequenceRules(Map<ClockKind, Consequence> byKind) {

    public ConsequenceRules {
        byKind = Map.copyOf(byKind);
    }

    Consequence of(CaseClock clock, CaseState state, Tier tier) {
        if (!clock.state().open()) {
            return Consequence.NONE;
        }
        Consequence configured = byKind.getOrDefault(clock.kind(), Consequence.NONE);
        return switch (configured) {
            case ESCALATE -> mayRise(clock, state, tier) ? Consequence.ESCALATE : Consequence.DIRECTIVE;
            case FALLBACK_OWNER, DIRECTIVE, NONE -> configured;
        };
    }

    private static boolean mayRise(CaseClock clock, CaseState state, Tier tier) {
        return clock.leads() && state != CaseState.REFERRED && tier != null && tier.above() != null;
    }
}
