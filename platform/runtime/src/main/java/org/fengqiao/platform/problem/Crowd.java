package org.fengqiao.platform.problem;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets only so many requests of the API be under way and sends others back at once: who would wait for minutes in a queue
 * is better told when to come again.
 */
final class Crowd implements Handler<RoutingContext> {

    private final int most;
    private final Handler<RoutingContext> refusal;
    private final AtomicInteger underWay = new AtomicInteger();

    Crowd(int most, Handler<RoutingContext> refusal) {
        this.most = most;
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext context) {
        // Whoever runs the network must see how it is just then.
        if (!context.request().path().startsWith("/api/")) {
            context.next();
        } else if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            refusal.handle(context);
        } else {
            context.addEndHandler(end -> underWay.decrementAndGet());
            context.next();
        }
    }
}
