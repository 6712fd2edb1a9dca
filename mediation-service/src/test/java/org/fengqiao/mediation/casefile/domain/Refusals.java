package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.problem.ProblemType;

/** How tests say that something is refused, and why. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(ProblemType why, ThrowingCallable attempt) {
        assertThat(catchThrowableOfType(Problem.class, attempt))
                .as("refusal")
                .isNotNull()
                .extracting(Problem::type)
                .isEqualTo(why);
    }
}
