package org.fengqiao.mediation.casefile.domain;

import java.util.List;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.platform.problem.Problem;

/** A command that the file's state does not allow; the answer names those that it does. */
public final class IllegalTransition extends Problem {

    IllegalTransition(FileState state, FileCommand command, List<String> allowed) {
        super(MediationProblem.ILLEGAL_TRANSITION, state.name());
        with("state", state);
        with("command", command);
        with("allowed", allowed);
    }
}
