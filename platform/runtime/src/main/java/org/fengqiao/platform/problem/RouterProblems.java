package org.fengqiao.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers what never reaches a resource (unknown paths, oversized bodies) in the same form as everything else. */
@ApplicationScoped
class RouterProblems {

    private static final int BEFORE_EVERYTHING = 100_000;

    private final ObjectMapper json;
    private final long maxBody;

    RouterProblems(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.json = json;
        this.maxBody = maxBody.asLongValue();
    }

    void refuse(@Observes Filters filters) {
        filters.register(new BodyLimit(maxBody, context -> answer(context, 413)), BEFORE_EVERYTHING);
        filters.register(this::checkUri, BEFORE_EVERYTHING - 1);
    }

    /** No table can look for NUL, wherever in the address it stands. */
    private void checkUri(RoutingContext context) {
        if (context.request().uri().contains("%00")) {
            answer(context, 400);
        } else {
            context.next();
        }
    }

    void install(@Observes Router router) {
        for (int status : List.of(400, 401, 403, 404, 405, 413, 415, 500, 503)) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    private void answer(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        List<Locale> accepted = context.acceptableLanguages().stream()
                .map(l -> Locale.forLanguageTag(l.value()))
                .toList();
        Problem problem = Problem.of(ProblemMappers.ofStatus(status));
        try {
            byte[] body = json.writeValueAsBytes(ProblemResponses.body(
                    problem, ProblemTexts.locale(accepted), context.request().path()));
            response.setStatusCode(status)
                    .putHeader("Content-Type", ProblemResponses.MEDIA_TYPE)
                    .end(io.vertx.core.buffer.Buffer.buffer(body));
        } catch (JsonProcessingException e) {
            response.setStatusCode(status).end();
        }
    }
}
