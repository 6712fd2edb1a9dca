package org.fengqiao.routing;

import java.util.Locale;
import org.fengqiao.platform.problem.ProblemType;

/** Refusals of this service. */
public enum RoutingProblem implements ProblemType {
    LIFT_NOT_POSSIBLE(409),
    ALREADY_ASSIGNED(409),
    CASE_OVER(409),
    RETURN_NOT_PENDING(409),
    RETURN_NOT_REJECTED(409),
    ADJUDICATION_NOT_REQUESTED(409),
    REFERRAL_NOT_OPEN(409);

    private final int status;

    RoutingProblem(int status) {
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
