package org.fengqiao.platform.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.platform.problem.ArrivingBodies;
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
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Semaphore places;
    private final ArrivingBodies bodies;
    private final CurrentIdentityAssociation identities;

    Crowd(
            @ConfigProperty(name = "fengqiao.requests-at-once") int most,
            ArrivingBodies bodies,
            CurrentIdentityAssociation identities) {
        this.places = new Semaphore(most);
        this.bodies = bodies;
        this.identities = identities;
    }

    @ServerRequestFilter(nonBlocking = true)
    Uni<Void> enter(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        if (isComplete(routing)) {
            takePlace(request);
            return null;
        }
        return isKnown().flatMap(known -> bodies.read(routing, known)).invoke(() -> takePlace(request));
    }

    /** A citizen's request needs no token, and one that is no good does not stop it. */
    private Uni<Boolean> isKnown() {
        return identities
                .getDeferredIdentity()
                .map(identity -> !identity.isAnonymous())
                .onFailure()
                .recoverWithItem(false);
    }

    private static boolean isComplete(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        return WITHOUT_BODY.contains(request.method())
                || request.isEnded()
                || routing.body().buffer() != null;
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
