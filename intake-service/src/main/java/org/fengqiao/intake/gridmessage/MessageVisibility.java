package org.fengqiao.intake.gridmessage;

import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.security.Scope;

/**
 * Which messages an account may see: who replies to them those of its division, a portal or the hotline what it sent.
 *
 * @param prefix leading digits of the division codes in sight, or null for any
 * @param sender account whose messages are in sight, or null for any
 */
record MessageVisibility(String prefix, String sender) {

    static MessageVisibility of(Actor actor) {
        if (!actor.is(Role.GRID_WORKER, Role.CLERK, Role.MEDIATOR, Role.DIRECTOR)) {
            return new MessageVisibility(null, actor.username());
        }
        if (actor.division() == null) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        return new MessageVisibility(Scope.prefix(actor.division()), null);
    }

    boolean covers(GridMessage message) {
        return (prefix == null || message.division().startsWith(prefix))
                && (sender == null || message.sender().equals(sender));
    }
}
