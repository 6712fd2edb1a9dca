package org.fengqiao.intake.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.fengqiao.intake.IntakeProblem;
import org.fengqiao.intake.guard.ClientAddress;
import org.fengqiao.intake.guard.Guesses;
import org.fengqiao.intake.guard.Guesses.Outcome;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.querycode.QueryCode;
import org.fengqiao.intake.querycode.QueryCodes;
import org.fengqiao.intake.registration.RegistrationRepository;
import org.fengqiao.platform.problem.Problem;

/** Lets in whoever has a case number and its query code; everyone else gets one and the same answer. */
@ApplicationScoped
class QueryDoor {

    /** Whoever got through: the case, and the keyed hash that stands for the code from here on. */
    record Admitted(CaseNumber caseNo, String codeHash) {}

    private final Guesses guesses;
    private final QueryCodes codes;
    private final RegistrationRepository registrations;

    QueryDoor(Guesses guesses, QueryCodes codes, RegistrationRepository registrations) {
        this.guesses = guesses;
        this.codes = codes;
        this.registrations = registrations;
    }

    Admitted admit(String caseNo, String queryCode, ClientAddress from) {
        Optional<Admitted> asked = CaseNumber.read(caseNo)
                .flatMap(number ->
                        QueryCode.read(queryCode).map(code -> new Admitted(number, codes.hash(number, code))));
        String subject = asked.map(a -> a.caseNo().value()).orElse(caseNo);
        return switch (guesses.attempt(
                subject, from, () -> asked.filter(this::fits).isPresent())) {
            case Outcome.Right ignored -> asked.orElseThrow();
            case Outcome.Wrong ignored -> throw Problem.of(IntakeProblem.TRACKING_NOT_FOUND);
            case Outcome.TooMany tooMany ->
                throw Problem.of(IntakeProblem.TOO_MANY_GUESSES).retryAfter(tooMany.retryAfter());
        };
    }

    private boolean fits(Admitted asked) {
        return registrations.wasIssued(asked.caseNo(), asked.codeHash());
    }
}
