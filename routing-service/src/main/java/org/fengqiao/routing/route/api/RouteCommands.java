package org.fengqiao.routing.route.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.web.ETags;
import org.fengqiao.routing.RoutingProblem;
import org.fengqiao.routing.placing.Units;
import org.fengqiao.routing.route.RouteAccess;
import org.fengqiao.routing.route.Routes;
import org.fengqiao.routing.route.domain.CaseRoute;
import org.fengqiao.routing.route.domain.RouteStatus;
import org.fengqiao.routing.route.domain.Signal;

/** What people may order about a case. */
@ApplicationScoped
class RouteCommands {

    private final Routes routes;
    private final Units units;
    private final Vault vault;
    private final FreeText texts;
    private final EntityManager entities;

    RouteCommands(Routes routes, Units units, Vault vault, FreeText texts, EntityManager entities) {
        this.routes = routes;
        this.units = units;
        this.vault = vault;
        this.texts = texts;
        this.entities = entities;
    }

    @Transactional
    <T> T read(String caseNo, Actor actor, Function<CaseRoute, T> view) {
        CaseRoute route = routes.find(caseNo).orElseThrow(Problem::notFound);
        RouteAccess.requireVisible(actor, route);
        return view.apply(route);
    }

    @Transactional
    <T> T assign(String caseNo, AssistantRequest request, Actor actor, Function<CaseRoute, T> view) {
        CaseRoute route = steered(caseNo, actor);
        if (route.status() == RouteStatus.CLOSED) {
            throw Problem.of(RoutingProblem.CASE_OVER);
        }
        Unit unit = units.active(request.unit()).orElseThrow(() -> Problem.invalid("unit", "unknown-unit"));
        if (!RouteAccess.mayCharge(actor, unit, request.reason().moveReason())) {
            throw Problem.invalid("unit", "unit-out-of-scope");
        }
        if (route.isAssigned(unit.code())) {
            throw Problem.of(RoutingProblem.ALREADY_ASSIGNED);
        }
        String text = request.text() == null ? null : vault.seal(new SealedNote(request.text(), List.of()));
        routes.assign(route, unit, request.reason().moveReason(), actor.username(), text);
        return flushed(route, view);
    }

    @Transactional
    <T> T lift(String caseNo, String ifMatch, LiftRequest request, Actor actor, Function<CaseRoute, T> view) {
        CaseRoute route = steered(caseNo, actor);
        ETags.requireMatch(ifMatch, route.version());
        boolean keep = !Boolean.FALSE.equals(request.keepAssisting());
        var order = new Signal.Lifted(request.toTier(), keep, actor.username(), texts.seal(request.reason()));
        if (!routes.signal(route, order)) {
            throw Problem.of(RoutingProblem.LIFT_NOT_POSSIBLE);
        }
        return flushed(route, view);
    }

    private CaseRoute steered(String caseNo, Actor actor) {
        routes.await(caseNo);
        CaseRoute route = routes.find(caseNo).orElseThrow(Problem::notFound);
        RouteAccess.requireSteering(actor, route);
        return route;
    }

    /** The view needs the version that the change gives. */
    private <T> T flushed(CaseRoute route, Function<CaseRoute, T> view) {
        entities.flush();
        return view.apply(route);
    }
}
