package org.fengqiao.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Bounds how many requests a service works on at once. More would only wait for one another, the last of them longer than
 * anybody listens; they are asked at once to come again. A request without a good token takes no place, and one whose body
 * has not come takes none yet: its worker would wait for what the event loop, busy with newcomers, has not brought.
 */
class Crowd {
    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final int ORDINARY_BODY = 64 * 1024;

    private final Semaphore places;

    Crowd(@ConfigProperty(name = "fengqiao.requests-at-once") int most) {
        this.places = new Semaphore(most);
    }

    @ServerRequestFilter(nonBlocking = true)
    Uni<Void> enter(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        if (isAwaited(routing)) {
            return body(routing).invoke(() -> takePlace(request));
        }
        takePlace(request);
        return null;
    }

    /** A larger body is read by whoever works on it: many of them would not fit into memory. */
    private static boolean isAwaited(RoutingContext routing) {
        String length = routing.request().getHeader("Content-Length");
        return routing.body().buffer() == null && length != null && length.length() <= 5 && isOrdinary(length);
    }

    private static boolean isOrdinary(String length) {
        int bytes = Integer.parseInt(length);
        return bytes > 0 && bytes <= ORDINARY_BODY;
    }

    private static Uni<Void> body(RoutingContext routing) {
        return Uni.createFrom().emitter(arrived -> {
            HttpServerRequest request = routing.request();
            if (request.headers().contains("Expect", "100-continue", true)) {
                var unused = routing.response().writeContinue();
            }
            // Whoever breaks off hears no answer.
            request.exceptionHandler(gone -> arrived.fail(Problem.of(CommonProblem.MALFORMED_REQUEST)))
                    .bodyHandler(body -> {
                        ((RoutingContextInternal) routing).setBody(body);
                        arrived.complete(null);
                    })
                    .resume();
        });
    }

    private void takePlace(ResteasyReactiveContainerRequestContext request) {
        if (!places.tryAcquire()) {
            throw Problem.of(CommonProblem.UNAVAILABLE).retryAfter(SHORTLY);
        }
        var left = new AtomicBoolean();
        request.getServerRequestContext().registerCompletionCallback(end -> {
            if (left.compareAndSet(false, true)) {
                places.release();
            }
        });
    }
}
