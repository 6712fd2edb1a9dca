package org.fengqiao.supervision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.problem.ProblemTexts;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.CurrentActor;

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
    public void requireCovered(String division) {
        if (!actor().covers(division)) {
            throw Problem.notFound();
        }
    }
}
