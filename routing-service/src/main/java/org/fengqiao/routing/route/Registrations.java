package org.fengqiao.routing.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.routing.decision.Assessment;
import org.fengqiao.routing.decision.Assessor;
import org.fengqiao.routing.placing.Neighbourhood;
import org.fengqiao.routing.placing.Placement;
import org.fengqiao.routing.placing.Placer;
import org.fengqiao.routing.placing.Units;
import org.fengqiao.routing.route.domain.CaseFacts;
import org.fengqiao.routing.route.domain.CaseRoute;

/** Opens the route of a registered case: assesses it, finds its units and dispatches it. */
@ApplicationScoped
class Registrations {

    private final Assessor assessor;
    private final Units units;
    private final Routes routes;
    private final Desks desks;

    Registrations(Assessor assessor, Units units, Routes routes, Desks desks) {
        this.assessor = assessor;
        this.units = units;
        this.routes = routes;
        this.desks = desks;
    }

    /** Whether the case has a handler now; it has none only while the network has no unit that could be one. */
    boolean open(CaseRegistered registered) {
        if (routes.find(registered.caseNo()).isPresent()) {
            return true;
        }
        CaseFacts facts = CaseFacts.of(registered);
        Assessment assessment = assessor.assess(facts.profile());
        Neighbourhood around = units.around(facts.division(), facts.firstContactUnit());
        Optional<Placement> placement = Placer.place(assessment, around, tier -> assessor.lead(facts.kind(), tier));
        placement.ifPresent(p -> {
            CaseRoute route = new CaseRoute(registered.caseNo(), facts, registered.sealed(), assessment);
            routes.add(route, route.open(p, desks.now()));
        });
        return placement.isPresent();
    }
}
