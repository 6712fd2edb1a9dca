package org.fengqiao.intake;

import java.util.Locale;
import org.fengqiao.platform.problem.ProblemType;

/** Refusals that only intake gives. */
public enum IntakeProblem implements ProblemType {
    CHANNEL_NOT_ALLOWED(403),
    ON_SPOT_NOT_ALLOWED(403),
    PURPOSE_NOT_ALLOWED(403),
    WITHDRAWAL_NOT_ALLOWED(403),
    WITHDRAWAL_NEEDS_DIRECTOR(403),
    RATING_NOT_ALLOWED(403),
    TRACKING_NOT_FOUND(404),
    PLACE_AMBIGUOUS(409),
    CASE_CLOSED(409),
    ALREADY_WITHDRAWN(409),
    NOT_RATABLE_YET(409),
    ALREADY_RATED(409),
    ALREADY_REPLIED(409),
    ALREADY_CONVERTED(409),
    TOO_MANY_GUESSES(429),
    TOO_MANY_NOTES(429);

    private final int status;

    IntakeProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
