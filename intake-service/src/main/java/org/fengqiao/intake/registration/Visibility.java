package org.fengqiao.intake.registration;

import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.security.Scope;

/**
 * Which registrations an account may see at all: staff those of its division, everyone else what the account sent.
 *
 * @param prefix leading digits of the division codes in sight, or null for any
 * @param sender account whose registrations are in sight, or null for any
 */
record Visibility(String prefix, String sender) {

    static Visibility of(Actor actor) {
        if (!isStaff(actor)) {
            return new Visibility(null, actor.username());
        }
        if (actor.division() == null) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        return new Visibility(Scope.prefix(actor.division()), null);
    }

    static boolean isStaff(Actor actor) {
        return actor.is(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.LEADER, Role.SUPERVISOR);
    }

    /** Narrows what is in sight to a division, which must not lie outside. */
    Visibility within(String division) {
        String narrower = Scope.prefix(division);
        if (prefix != null && !narrower.startsWith(prefix)) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        return new Visibility(narrower, sender);
    }

    boolean covers(Registration registration) {
        return (prefix == null || registration.division().startsWith(prefix))
                && (sender == null || registration.sender().equals(sender));
    }
}
