package org.fengqiao.platform.problem;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiConsumer;

/** Lets an oversized body be read to its end and dropped, so that the sender sees the answer and not a broken connection. */
final class BodyLimit implements Handler<RoutingContext> {

    private final long most;
    private final ArrivingBodies bodies;
    private final BiConsumer<RoutingContext, Problem> refusal;

    BodyLimit(long most, ArrivingBodies bodies, BiConsumer<RoutingContext, Problem> refusal) {
        this.most = most;
        this.bodies = bodies;
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = declaredLength(request);
        if (request.headers().contains("Transfer-Encoding")) {
            // How much comes in chunks shows only when it has come, and who sends it only afterwards.
            await(bodies.read(context, false), context);
        } else if (length <= most || length > ArrivingBodies.DRAINED_AT_MOST) {
            context.next();
        } else if (request.headers().contains("Expect", "100-continue", true)) {
            refuse(context, Problem.of(CommonProblem.TOO_LARGE));
        } else {
            await(bodies.drop(context), context);
        }
    }

    private void await(Uni<Void> body, RoutingContext context) {
        body.subscribe().with(read -> context.next(), failure -> refuse(context, (Problem) failure));
    }

    private void refuse(RoutingContext context, Problem problem) {
        if (!context.response().closed()) {
            refusal.accept(context, problem);
        }
    }

    private static long declaredLength(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
