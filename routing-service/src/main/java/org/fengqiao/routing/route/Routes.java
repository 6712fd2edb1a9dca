package org.fengqiao.routing.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.route.domain.CaseRoute;
import org.fengqiao.routing.route.domain.Reaction;
import org.fengqiao.routing.route.domain.Signal;

/** Brings signals to routes, and what follows from them into the journal; always in the caller's transaction. */
@ApplicationScoped
public class Routes {

    private final RouteRepository repository;
    private final Desks desks;
    private final Journal journal;

    Routes(RouteRepository repository, Desks desks, Journal journal) {
        this.repository = repository;
        this.desks = desks;
        this.journal = journal;
    }

    /** Takes the case's place before any row of it is read, so that what is read stands until the commit. */
    public void await(String caseNo) {
        journal.await(caseNo);
    }

    /** The route of a case. */
    public Optional<CaseRoute> find(String caseNo) {
        return repository.findByIdOptional(caseNo);
    }

    /** Takes a signal; whether it fitted. */
    public boolean signal(CaseRoute route, Signal signal) {
        Reaction reaction = route.on(signal, desks.now());
        announce(reaction.events());
        return reaction.applied();
    }

    /** Gives a second unit an assignment of its own. */
    public void assign(CaseRoute route, Unit unit, MoveReason reason, String orderedBy, String sealedText) {
        announce(route.assign(unit, reason, orderedBy, sealedText, desks.now()));
    }

    void add(CaseRoute route, List<RoutingEvent> events) {
        repository.persist(route);
        announce(events);
    }

    void announce(List<? extends RoutingEvent> events) {
        journal.append(events, RouteTopics::of);
    }
}
