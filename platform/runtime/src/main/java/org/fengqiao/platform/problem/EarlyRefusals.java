package org.fengqiao.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses what no resource should ever see: too much of anything, and addresses that nothing can be stored under. */
@ApplicationScoped
class EarlyRefusals {

    private static final int BEFORE_EVERYTHING = 100_000;
    private static final int LONGEST_ADDRESS = 4 * 1024;
    private static final int LARGEST_HEADERS = 20 * 1024;

    private final RouterProblems problems;
    private final ArrivingBodies bodies;
    private final long maxBody;

    EarlyRefusals(
            RouterProblems problems,
            ArrivingBodies bodies,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.problems = problems;
        this.bodies = bodies;
        this.maxBody = maxBody.asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(new BodyLimit(maxBody, bodies, problems::answer), BEFORE_EVERYTHING);
        filters.register(this::checkAddress, BEFORE_EVERYTHING - 1);
    }

    private void checkAddress(RoutingContext context) {
        refusal(context.request()).ifPresentOrElse(problem -> problems.answer(context, problem), () -> context.next());
    }

    private static Optional<Problem> refusal(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            return Optional.of(Problem.of(CommonProblem.ADDRESS_TOO_LONG));
        }
        if (headerSize(request) > LARGEST_HEADERS) {
            return Optional.of(Problem.of(CommonProblem.HEADERS_TOO_LARGE));
        }
        // No text with NUL can be stored, so none is there to be found either.
        if (NulInAddress.inPath(request.path())) {
            return Optional.of(Problem.notFound());
        }
        return Optional.ofNullable(request.query())
                .flatMap(NulInAddress::inQuery)
                .map(name -> Problem.invalid(name, "unstorable-text"));
    }

    private static int headerSize(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
    }
}
