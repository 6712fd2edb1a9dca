package org.fengqiao.deploy.demo.ledger;

import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.demo.plan.Story;

/**
 * Where one case stands as far as those who play it know.
 *
 * @param state state of the leading unit's file, or null before it was seen
 * @param outcome how it was closed, or null
 * @param trouble why it could not be driven on, or null
 */
public record CaseEntry(
        String caseNo, Story story, Tier tier, String unit, int hop, String state, String outcome, String trouble) {

    static CaseEntry accepted(String caseNo, Story story) {
        return new CaseEntry(caseNo, story, null, null, 0, null, null, null);
    }

    CaseEntry at(Tier nowTier, String nowUnit, int nowHop, String nowState, String nowOutcome) {
        return new CaseEntry(caseNo, story, nowTier, nowUnit, nowHop, nowState, nowOutcome, null);
    }

    CaseEntry inTrouble(String why) {
        return new CaseEntry(caseNo, story, tier, unit, hop, state, outcome, why);
    }

    /** Whether nothing is left to do. */
    public boolean closed() {
        return "CLOSED".equals(state);
    }
}
