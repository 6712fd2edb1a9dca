package org.fengqiao.mediation.casefile.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;

/** Who does something to a file, when, and under which tier's policy. */
public record Act(Actor by, Instant at, TierPolicy policy) {

    /** How far a front end's clock may be ahead. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** A dispute that was mediated where it broke out may be registered afterwards, but not much later. */
    static final Duration REGISTERED_AFTERWARDS = Duration.ofDays(1);

    /** Something that routing tells; nobody of the unit did it. */
    public static Act ofRouting(Instant at, TierPolicy policy) {
        return new Act(new Actor("routing", "routing", Set.of(), null, null), at, policy);
    }

    /** The same, no earlier than something that it follows, whatever this machine's clock says. */
    Act notBefore(Instant earliest) {
        return at.isBefore(earliest) ? new Act(by, earliest, policy) : this;
    }

    Tier tier() {
        return policy.tier();
    }

    String account() {
        return by.username();
    }

    /** Directors and clerks give out work; a mediator may only take it. */
    void requireMayAssign(String mediator) {
        if (!by.is(Role.DIRECTOR, Role.CLERK) && !account().equals(mediator)) {
            throw Problem.of(MediationProblem.NOT_THE_HANDLER);
        }
    }

    /** A file is worked on by its mediator; the director answers for all of the unit's files. */
    void requireHandler(CaseFile file) {
        if (!isDirectorOf(file.unit()) && !account().equals(file.mediator())) {
            throw Problem.of(MediationProblem.NOT_THE_HANDLER);
        }
    }

    /** Refuses a time that has not come yet, or that lies before the dispute was known at all. */
    void requirePlausible(String field, Instant time, CaseFile file) {
        if (time.isAfter(at.plus(CLOCK_TOLERANCE))) {
            throw Problem.invalid(field, "in-the-future");
        }
        if (time.isBefore(file.assignment().registeredAt().minus(REGISTERED_AFTERWARDS))) {
            throw Problem.invalid(field, "before-registration");
        }
    }

    boolean isClerk() {
        return by.is(Role.CLERK);
    }

    boolean isDirectorOf(String unit) {
        return by.is(Role.DIRECTOR) && by.belongsTo(unit);
    }

    /** Whoever answers for the division in which the unit lies: a centre's director above it, a supervisor, a leader. */
    boolean isAbove(CaseFile file) {
        boolean centreAbove = by.is(Role.DIRECTOR) && isCentre(by.unit()) && !by.belongsTo(file.unit());
        return (centreAbove || by.is(Role.SUPERVISOR, Role.LEADER)) && by.covers(file.unitDivision());
    }

    /** Whether a unit is the centre (矛调中心) of its division. */
    public static boolean isCentre(String unit) {
        return unit != null && (unit.endsWith("-TC") || unit.endsWith("-CC"));
    }
}
