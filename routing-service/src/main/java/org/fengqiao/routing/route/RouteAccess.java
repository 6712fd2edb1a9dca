package org.fengqiao.routing.route;

import org.fengqiao.contracts.MoveReason;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.security.Scope;
import org.fengqiao.routing.route.domain.CaseRoute;

/** Who may see a case's route and who may steer it. */
public final class RouteAccess {

    private RouteAccess() {}

    /** A case outside the reader's scope is as good as not there. */
    public static void requireVisible(Actor actor, CaseRoute route) {
        boolean named = actor.unit() != null
                && (route.hops().names(actor.unit())
                        || actor.belongsTo(route.facts().firstContactUnit()));
        if (!named && !actor.covers(route.division())) {
            throw Problem.notFound();
        }
    }

    /**
     * Nobody gives work to a unit outside his own division; only for help may a unit also ask those above it (乡镇吹哨、
     * 部门报到). A duty of its own (双交办) is given from above both.
     */
    public static boolean mayCharge(Actor actor, Unit unit, MoveReason reason) {
        boolean above = reason == MoveReason.ASSIST && Scope.covers(unit.division(), actor.division());
        return above || actor.covers(unit.division());
    }

    /** Supervisors and leaders steer the cases of their division, a director those that the unit handles. */
    public static void requireSteering(Actor actor, CaseRoute route) {
        requireVisible(actor, route);
        boolean above = actor.is(Role.SUPERVISOR, Role.LEADER) && actor.covers(route.division());
        boolean own = actor.is(Role.DIRECTOR)
                && actor.belongsTo(route.state().holder().unit());
        if (!above && !own) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
    }
}
