package org.fengqiao.routing.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.routing.decision.Assessment;
import org.fengqiao.routing.decision.Assessor;
import org.fengqiao.routing.decision.CaseProfile;
import org.fengqiao.routing.decision.UnitWanted;
import org.fengqiao.routing.placing.Neighbourhood;
import org.fengqiao.routing.placing.Placement;
import org.fengqiao.routing.placing.Placer;
import org.fengqiao.routing.placing.Units;
import org.fengqiao.routing.route.domain.CaseFacts;
import org.fengqiao.routing.route.domain.CaseRoute;

/** Opens the route of a registered case, and adds to it what a further registration tells: assesses, finds units, dispatches. */
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

    /**
     * A further approach tells of violence or a crime: whoever the tables ask to assist for that reason is asked now
     * (人民调解法 25). Others who assist, or once did, are not asked again.
     */
    void endangered(CaseRoute route, RegistrationJoined joined) {
        CaseFacts facts = route.facts();
        CaseProfile profile = facts.profile();
        Assessment told = assessor.assess(
                profile.telling(Boolean.TRUE.equals(joined.violenceRisk()), Boolean.TRUE.equals(joined.crimeSigns())));
        Set<String> anyway = assessor.assess(profile.telling(false, false)).assistants().stream()
                .map(wanted -> wanted.decision().rule())
                .collect(Collectors.toSet());
        List<UnitWanted> asked = told.assistants().stream()
                .filter(wanted -> !anyway.contains(wanted.decision().rule()))
                .toList();
        Neighbourhood around = units.around(facts.division(), facts.firstContactUnit());
        routes.announce(route.endangered(told.risk(), Placer.assistants(asked, around), desks.now()));
    }
}
