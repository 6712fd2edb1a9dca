package org.fengqiao.routing.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.ETags;
import org.fengqiao.routing.RoutingProblem;
import org.fengqiao.routing.placing.Units;
import org.fengqiao.routing.route.Desks;
import org.fengqiao.routing.route.Routes;
import org.fengqiao.routing.route.domain.CaseReturn;
import org.fengqiao.routing.route.domain.Signal;

/** Decides on returns (信访工作条例 23, 24): the sender first, then the joint meeting. */
@ApplicationScoped
class ReturnCommands {

    private final ReturnRepository returns;
    private final Routes routes;
    private final Units units;
    private final Desks desks;
    private final FreeText texts;
    private final EntityManager entities;

    ReturnCommands(
            ReturnRepository returns, Routes routes, Units units, Desks desks, FreeText texts, EntityManager entities) {
        this.returns = returns;
        this.routes = routes;
        this.units = units;
        this.desks = desks;
        this.texts = texts;
        this.entities = entities;
    }

    @Transactional
    <T> T read(UUID id, Actor actor, Function<CaseReturn, T> view) {
        return view.apply(visible(id, actor));
    }

    @Transactional
    <T> T decide(UUID id, String ifMatch, DecisionRequest request, Actor actor, Function<CaseReturn, T> view) {
        CaseReturn asked = changeable(id, actor);
        require(supervises(actor, asked) || actor.is(Role.DIRECTOR) && actor.belongsTo(asked.decidingUnit()));
        ETags.requireMatch(ifMatch, asked.version());
        Unit target = request.approve() && request.targetUnit() != null
                ? target(asked, request.targetUnit(), actor, false)
                : null;
        String why = texts.seal(request.reason());
        var decision = new Signal.ReturnDecided(id, request.approve(), target, actor.username(), why);
        return signal(asked, decision, RoutingProblem.RETURN_NOT_PENDING, view);
    }

    @Transactional
    <T> T askForAdjudication(
            UUID id, String ifMatch, ObjectionRequest request, Actor actor, Function<CaseReturn, T> view) {
        CaseReturn asked = changeable(id, actor);
        require(actor.is(Role.DIRECTOR) && actor.belongsTo(asked.unit()));
        ETags.requireMatch(ifMatch, asked.version());
        if (!asked.askForAdjudication(
                actor.username(), texts.seal(request.reason()), desks.now().now())) {
            throw Problem.of(RoutingProblem.RETURN_NOT_REJECTED);
        }
        return flushed(asked, view);
    }

    @Transactional
    <T> T adjudicate(UUID id, String ifMatch, AdjudicationRequest request, Actor actor, Function<CaseReturn, T> view) {
        CaseReturn asked = changeable(id, actor);
        require(supervises(actor, asked));
        ETags.requireMatch(ifMatch, asked.version());
        Unit target = target(asked, request.targetUnit(), actor, true);
        var ruling = new Signal.Adjudicated(
                id, target, actor.username(), texts.seal(request.reason()), texts.seal(request.minutes()));
        return signal(asked, ruling, RoutingProblem.ADJUDICATION_NOT_REQUESTED, view);
    }

    private CaseReturn changeable(UUID id, Actor actor) {
        returns.caseNo(id).ifPresent(routes::await);
        return visible(id, actor);
    }

    private CaseReturn visible(UUID id, Actor actor) {
        CaseReturn asked = returns.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean own = actor.belongsTo(asked.unit()) || actor.belongsTo(asked.decidingUnit());
        boolean above = actor.is(Role.SUPERVISOR, Role.LEADER) && actor.covers(asked.division());
        if (!own && !above) {
            throw Problem.notFound();
        }
        return asked;
    }

    private static boolean supervises(Actor actor, CaseReturn asked) {
        return actor.is(Role.SUPERVISOR) && actor.covers(asked.division());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
    }

    /** A unit that may take the case: only an adjudication may give it back to one that has returned it. */
    private Unit target(CaseReturn asked, String code, Actor actor, boolean adjudicated) {
        Unit unit = units.active(code).orElseThrow(() -> Problem.invalid("targetUnit", "unknown-unit"));
        if (unit.tier() == null) {
            throw Problem.invalid("targetUnit", "unit-without-files");
        }
        if (!actor.covers(unit.division())) {
            throw Problem.invalid("targetUnit", "unit-out-of-scope");
        }
        if (!adjudicated && code.equals(asked.unit())) {
            throw Problem.invalid("targetUnit", "unit-is-holder");
        }
        if (!adjudicated && asked.route().hops().returnedBy(code)) {
            throw Problem.invalid("targetUnit", "unit-returned-before");
        }
        return unit;
    }

    private <T> T signal(CaseReturn asked, Signal signal, RoutingProblem refusal, Function<CaseReturn, T> view) {
        if (!routes.signal(asked.route(), signal)) {
            throw Problem.of(refusal);
        }
        return flushed(asked, view);
    }

    private <T> T flushed(CaseReturn asked, Function<CaseReturn, T> view) {
        entities.flush();
        return view.apply(asked);
    }
}
