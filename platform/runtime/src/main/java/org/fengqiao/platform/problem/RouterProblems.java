package org.fengqiao.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/** Answers what never reaches a resource (unknown paths, oversized bodies) in the same form as everything else. */
@ApplicationScoped
class RouterProblems {

    private final ObjectMapper json;

    RouterProblems(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        for (int status : List.of(400, 401, 403, 404, 405, 413, 415, 500, 503)) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    private void answer(RoutingContext context, int status) {
        // A service that started without Keycloak cannot tell who somebody is until it has the keys.
        answer(
                context,
                context.failure() instanceof OIDCException
                        ? ProblemMappers.unavailable()
                        : Problem.of(ProblemMappers.ofStatus(status)));
    }

    void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        List<Locale> accepted = context.acceptableLanguages().stream()
                .map(l -> Locale.forLanguageTag(l.value()))
                .toList();
        int status = problem.type().status();
        try {
            byte[] body = json.writeValueAsBytes(ProblemResponses.body(
                    problem, ProblemTexts.locale(accepted), context.request().path()));
            ProblemResponses.retryAfter(problem)
                    .ifPresent(seconds -> response.putHeader("Retry-After", String.valueOf(seconds)));
            response.setStatusCode(status)
                    .putHeader("Content-Type", ProblemResponses.MEDIA_TYPE)
                    .end(io.vertx.core.buffer.Buffer.buffer(body));
        } catch (JsonProcessingException e) {
            response.setStatusCode(status).end();
        }
    }
}
