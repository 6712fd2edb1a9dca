package org.fengqiao.platform.web;

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
 * anybody listens; they are asked at once to come again. A request without a good token takes no place.
 */
class Crowd {
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final Semaphore places;

    Crowd(@ConfigProperty(name = "fengqiao.requests-at-once") int most) {
        this.places = new Semaphore(most);
    }

    @ServerRequestFilter(nonBlocking = true)
    void enter(ResteasyReactiveContainerRequestContext request) {
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
