package org.fengqiao.platform.security;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is asking, as the token says.
 *
 * @param unit code of the unit that the account belongs to, or null
 * @param division 12-digit code whose prefix is the account's data scope, or null
 */
public record Actor(String subject, String username, Set<Role> roles, String unit, String division) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the actor has one of these roles. */
    public boolean is(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place lies in the actor's scope. */
    public boolean covers(String place) {
        return Scope.covers(division, place);
    }

    /** Whether the actor belongs to this unit. */
    public boolean belongsTo(String code) {
        return unit != null && unit.equals(code);
    }

    /**
     * Whether the actor's unit answers for all of its division, as a village's committee, a township's or the county's
     * centre does, and does not merely lie in it, as a department, court or police station does.
     */
    public boolean answersForDivision() {
        return unit != null && Stream.of("-VC", "-TC", "-CC").anyMatch(unit::endsWith);
    }
}
