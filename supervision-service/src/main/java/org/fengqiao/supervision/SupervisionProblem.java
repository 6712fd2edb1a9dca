package org.fengqiao.supervision;

import java.util.Locale;
import org.fengqiao.platform.problem.ProblemType;

/** What supervision refuses. */
public enum SupervisionProblem implements ProblemType {
    CASE_CLOSED(409),
    DIRECTIVE_ANSWERED(409),
    UNKNOWN_UNIT(422),
    UNIT_NOT_INVOLVED(422),
    CALENDAR_INVALID(422);

    private final int status;

    SupervisionProblem(int status) {
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
