package org.fengqiao.mediation;

import java.util.Locale;
import org.fengqiao.platform.problem.ProblemType;

/** What a mediation unit may be refused, most of it because the law or the division of duties says so. */
public enum MediationProblem implements ProblemType {
    OWN_REQUEST(403),
    NOT_THE_HANDLER(403),
    VERIFIER_IS_HANDLER(403),
    ILLEGAL_TRANSITION(409),
    FILE_INCOMPLETE(409),
    CONSENT_MISSING(409),
    MEDIATOR_MISSING(409),
    MEDIATOR_REFUSED(409),
    REFUSALS_USED_UP(409),
    NOT_RETURNABLE(409),
    RETURN_WINDOW_PASSED(409),
    REQUEST_PENDING(409),
    REQUEST_DECIDED(409),
    EXTENSION_USED(409),
    NOT_CONFIRMABLE(409),
    CONFIRMATION_WINDOW_PASSED(409),
    CONFIRMATION_APPLIED(409),
    CONFIRMATION_NOT_APPLIED(409),
    CONFIRMATION_NOT_JOINT(409),
    CONFIRMATION_UNDER_WAY(409);

    private final int status;

    MediationProblem(int status) {
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
