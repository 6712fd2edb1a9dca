package org.fengqiao.mediation.casefile.api;

import org.fengqiao.mediation.casefile.domain.Act;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;

/** Whose files an account sees, and whose parties it sees in clear. */
final class Visibility {

    private Visibility() {}

    static boolean mayRead(Actor actor, CaseFile file) {
        return actor.belongsTo(file.unit()) || (seesDivision(actor) && actor.covers(file.unitDivision()));
    }

    /** Whatever other roles an account has, it works on its own unit's files only. */
    static boolean mayChange(Actor actor, CaseFile file) {
        return actor.belongsTo(file.unit());
    }

    /** Supervisors and leaders may verify and reopen in their division. */
    static boolean mayOversee(Actor actor, CaseFile file) {
        return mayChange(actor, file) || (actor.is(Role.SUPERVISOR, Role.LEADER) && actor.covers(file.unitDivision()));
    }

    /** A centre's director answers for the whole division; the director of a department only for the department. */
    static boolean seesDivision(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.LEADER) || (actor.is(Role.DIRECTOR) && Act.isCentre(actor.unit()));
    }

    /**
     * Personal data needs a purpose that fits the role, and a unit that still has to do with the case; a confidential one
     * also the people who handle it.
     */
    static boolean mayUnmask(Actor actor, Purpose purpose, CaseFile file) {
        if (purpose == null) {
            return false;
        }
        boolean own = actor.belongsTo(file.unit()) && file.isConcernedNow();
        return switch (purpose) {
            case HANDLING -> own && actor.is(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR) && handles(actor, file);
            case VERIFICATION -> (own && handles(actor, file)) || actor.is(Role.SUPERVISOR, Role.LEADER);
            case SUPERVISION ->
                actor.is(Role.SUPERVISOR, Role.LEADER)
                        || (actor.is(Role.DIRECTOR) && (own || directsFromAbove(actor, file)));
            case CITIZEN_REQUEST -> own && actor.is(Role.CLERK, Role.DIRECTOR);
        };
    }

    /** A centre's director also answers for the units below, but no longer for what the centre itself gave away. */
    private static boolean directsFromAbove(Actor actor, CaseFile file) {
        return seesDivision(actor) && !actor.belongsTo(file.unit());
    }

    private static boolean handles(Actor actor, CaseFile file) {
        return !file.assignment().confidential()
                || actor.is(Role.CLERK, Role.DIRECTOR)
                || actor.username().equals(file.mediator());
    }
}
