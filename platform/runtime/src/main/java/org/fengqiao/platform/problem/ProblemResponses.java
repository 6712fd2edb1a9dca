package org.fengqiao.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.platform.journal.Trace;

/** Writes a problem in the reader's language. */
public final class ProblemResponses {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String PREFIX = "urn:fengqiao:problem:";

    private ProblemResponses() {}

    /** Body for a problem that was met at a path. */
    public static ProblemBody body(Problem problem, Locale locale, String path) {
        String code = problem.type().code();
        List<Problem.FieldError> errors = problem.errors().stream()
                .map(e -> new Problem.FieldError(e.field(), ProblemTexts.text(locale, e.message())))
                .toList();
        return new ProblemBody(
                PREFIX + code,
                ProblemTexts.text(locale, code + ".title"),
                problem.type().status(),
                ProblemTexts.text(locale, code + ".detail", problem.arguments()),
                path,
                Trace.id(),
                errors,
                problem.members());
    }

    /** After how many seconds to come again, where the problem says so. */
    static Optional<Long> retryAfter(Problem problem) {
        return Optional.ofNullable(problem.retryAfter()).map(time -> Math.max(1, time.toSeconds()));
    }

    static Response response(Problem problem, HttpHeaders headers, String path) {
        Locale locale = ProblemTexts.locale(headers.getAcceptableLanguages());
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .language(locale)
                .entity(body(problem, locale, path));
        retryAfter(problem).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (problem.type().status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
