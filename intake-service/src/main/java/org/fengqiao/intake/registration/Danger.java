package org.fengqiao.intake.registration;

import java.util.Locale;
import java.util.stream.Stream;
import org.fengqiao.platform.problem.ProblemTexts;

/** What an approach may tell of that the police must know at once (人民调解法 25). */
enum Danger {
    VIOLENCE,
    CRIME;

    static Stream<Danger> of(RegistrationRequest request) {
        return Stream.of(values())
                .filter(danger -> Approach.is(
                        switch (danger) {
                            case VIOLENCE -> request.violenceRisk();
                            case CRIME -> request.crimeSigns();
                        }));
    }

    /** What the sender of an approach that is not accepted must do himself; null where it tells of no danger. */
    static String warning(RegistrationRequest request, Locale locale) {
        return of(request)
                .findAny()
                .map(any -> ProblemTexts.text(locale, "danger.report-to-police"))
                .orElse(null);
    }
}
