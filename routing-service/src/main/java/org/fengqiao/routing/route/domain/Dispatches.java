package org.fengqiao.routing.route.domain;

import java.util.List;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.routing.decision.Decision;

/** Words a dispatch: all that the receiving unit needs to open its file. */
final class Dispatches {

    private Dispatches() {}

    static CaseDispatched event(CaseRoute route, Hop hop, Assignment from, List<Decision> because) {
        CaseFacts facts = route.facts();
        boolean opensCase = hop.role() == AssignmentRole.LEAD && hop.reason() == MoveReason.INITIAL;
        return new CaseDispatched(
                route.caseNo(),
                hop.no(),
                hop.role(),
                hop.tier(),
                hop.unit(),
                hop.reason(),
                from == null ? null : from.hop(),
                from == null ? null : from.tier(),
                from == null ? null : from.unit(),
                hop.role() == AssignmentRole.LEAD && route.isReturnable(),
                route.grade(),
                route.risk(),
                because.stream().map(Decision::ref).toList(),
                facts.channel(),
                facts.kind(),
                facts.division(),
                facts.stabilityDivision(),
                facts.firstContactUnit(),
                facts.persons(),
                facts.group(),
                facts.amountCents(),
                facts.confidential(),
                opensCase ? facts.settledOnSpotBy() : null,
                hop.orderedBy(),
                facts.registeredAt(),
                hop.dispatchedAt(),
                route.sealed());
    }
}
