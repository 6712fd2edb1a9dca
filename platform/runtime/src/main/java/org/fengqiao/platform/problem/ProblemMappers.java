package org.fengqiao.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.fengqiao.platform.Failures;
import org.fengqiao.platform.Scrubbed;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. */
class ProblemMappers {

    private static final Logger LOGGER = Logger.getLogger(ProblemMappers.class);
    private static final Duration SOON = Duration.ofSeconds(3);

    private final KnownAddresses addresses;

    ProblemMappers(KnownAddresses addresses) {
        this.addresses = addresses;
    }

    @ServerExceptionMapper
    Response problem(Problem e, HttpHeaders headers, UriInfo uri) {
        return ProblemResponses.response(e, headers, uri.getPath());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(RuntimeException e, HttpHeaders headers, UriInfo uri) {
        return problem(Problem.of(CommonProblem.UNAUTHENTICATED), headers, uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpHeaders headers, UriInfo uri) {
        return problem(Problem.of(CommonProblem.FORBIDDEN), headers, uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, HttpHeaders headers, UriInfo uri) {
        Problem problem = Problem.of(CommonProblem.INVALID_FIELDS);
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            problem.withError(field(violation), violation.getMessage());
        }
        return problem(problem, headers, uri);
    }

    private static String field(ConstraintViolation<?> violation) {
        List<String> nodes = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            nodes.add(node.toString());
        }
        // The first two nodes are the resource's method and its parameter.
        return nodes.stream().skip(nodes.size() > 2 ? 2 : nodes.size() - 1L).collect(Collectors.joining("."));
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response malformed(JsonProcessingException e, HttpHeaders headers, UriInfo uri) {
        return problem(JsonProblems.of(e), headers, uri);
    }

    @ServerExceptionMapper
    Response conflict(OptimisticLockException e, HttpHeaders headers, UriInfo uri) {
        return problem(Problem.of(CommonProblem.STALE_VERSION), headers, uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return malformed(json, headers, uri);
        }
        // A parameter's converter may say what is wrong; the framework wraps whatever it throws.
        if (e.getCause() instanceof Problem problem) {
            return problem(problem, headers, uri);
        }
        if (e.getResponse().getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return e.getResponse();
        }
        CommonProblem problem = ofStatus(e.getResponse().getStatus());
        SortedSet<String> methods =
                problem == CommonProblem.NOT_FOUND ? addresses.methods(uri.getPath()) : Collections.emptySortedSet();
        return methods.isEmpty() || e.getCause() != null
                ? problem(Problem.of(problem), headers, uri)
                : Response.fromResponse(problem(Problem.of(CommonProblem.METHOD_NOT_ALLOWED), headers, uri))
                        .header(HttpHeaders.ALLOW, String.join(", ", methods))
                        .build();
    }

    /** Something that is needed is away, and will be back. */
    static Problem unavailable() {
        return Problem.of(CommonProblem.UNAVAILABLE).retryAfter(SOON);
    }

    @ServerExceptionMapper
    Response keysAway(OIDCException e, HttpHeaders headers, UriInfo uri) {
        return problem(unavailable(), headers, uri);
    }

    static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> CommonProblem.TOO_MANY_REQUESTS;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status < 500 ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INTERNAL_ERROR;
        };
    }

    @ServerExceptionMapper
    Response other(Throwable e, HttpHeaders headers, UriInfo uri) {
        if (Failures.isUnavailable(e)) {
            LOGGER.warnf("refused, the database is away: %s", e.getClass().getName());
            return problem(unavailable(), headers, uri);
        }
        if (Failures.isStale(e)) {
            return problem(Problem.of(CommonProblem.STALE_VERSION), headers, uri);
        }
        if (Failures.isConflict(e)) {
            // Two requests waited for each other and this one gave way: nothing is wrong with it.
            return problem(unavailable(), headers, uri);
        }
        if (Failures.isImpossibleValue(e)) {
            LOGGER.warnf(
                    "refused, a value that cannot be kept: %s", e.getClass().getName());
            return problem(Problem.of(CommonProblem.MALFORMED_REQUEST), headers, uri);
        }
        if (e.getCause() instanceof HttpClosedException) {
            // The sender hung up in the middle of the request: nothing was done, and nobody reads the answer.
            return problem(Problem.of(CommonProblem.MALFORMED_REQUEST), headers, uri);
        }
        LOGGER.error("unexpected failure", Scrubbed.of(e));
        return problem(Problem.of(CommonProblem.INTERNAL_ERROR), headers, uri);
    }
}
