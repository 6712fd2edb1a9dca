package org.fengqiao.supervision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.problem.ProblemTexts;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Role;

/** Who reads, in which language, and how far the reader may look. */
@RequestScoped
public class Reader {

    private final CurrentActor actor;
    private final Reference reference;
    private final HttpHeaders headers;

    Reader(CurrentActor actor, Reference reference, @Context HttpHeaders headers) {
        this.actor = actor;
        this.reference = reference;
        this.headers = headers;
    }

    /** The account. */
    public Actor actor() {
        return actor.get();
    }

    /** Names and texts in the reader's language. */
    public Labels labels() {
        return new Labels(reference, ProblemTexts.locale(headers.getAcceptableLanguages()));
    }

    /**
     * The unit that the reader is confined to, or empty: a director looks over the division of a committee or centre that
     * answers for it, not over that in which a department, court or police station happens to lie.
     */
    public Optional<String> ownUnit() {
        boolean oversees = actor().is(Role.SUPERVISOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR);
        return oversees || actor().answersForDivision()
                ? Optional.empty()
                : Optional.of(String.valueOf(actor().unit()));
    }

    /** The division that was asked for, or the reader's own, where all that lies in it concerns the reader. */
    public String wholeDivision(String asked) {
        if (ownUnit().isPresent()) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        return division(asked);
    }

    /** The division that was asked for, or the reader's own; one outside the reader's scope is refused. */
    public String division(String asked) {
        String division = Choice.division(asked);
        if (division == null) {
            division = actor().division();
        }
        if (division == null || !actor().covers(division)) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        return division;
    }

    /** Hides what lies outside the reader's scope as if it were not there. */
    public void requireCovered(String division, String handler) {
        if (!actor().covers(division)
                || !ownUnit().map(unit -> unit.equals(handler)).orElse(true)) {
            throw Problem.notFound();
        }
    }
}
