package org.fengqiao.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes bodies in on the event loop, so that no worker waits for one. However many come at once and however slowly, they take
 * no more memory than is set for all of them, and no longer than a minute each.
 */
@ApplicationScoped
public class ArrivingBodies {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHORTLY = Duration.ofSeconds(1);
    static final long DRAINED_AT_MOST = 64L * 1024 * 1024;

    private final long most;
    private final Semaphore room;
    private final Semaphore strangersRoom;

    ArrivingBodies(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            @ConfigProperty(name = "fengqiao.arriving-bodies") MemorySize room,
            @ConfigProperty(name = "fengqiao.strangers-bodies") MemorySize strangersRoom) {
        this.most = most.asLongValue();
        this.room = new Semaphore(Math.toIntExact(room.asLongValue()));
        this.strangersRoom = new Semaphore(Math.toIntExact(strangersRoom.asLongValue()));
    }

    /**
     * Reads a request's body to its end and hands it to whoever handles the request next; fails with a {@link Problem} where it
     * is too large, where there is no room for it, or where its sender breaks off.
     *
     * @param known whether the sender has shown a good token; strangers only take room from each other
     */
    public Uni<Void> read(RoutingContext context, boolean known) {
        Semaphore among = known ? room : strangersRoom;
        return Uni.createFrom().emitter(arrived -> new Arrival(context, arrived, among, null).begin());
    }

    /** Reads a body away that says itself that it is too large, and fails with that. */
    Uni<Void> drop(RoutingContext context) {
        return Uni.createFrom()
                .emitter(arrived ->
                        new Arrival(context, arrived, strangersRoom, Problem.of(CommonProblem.TOO_LARGE)).begin());
    }

    private final class Arrival {
        private final RoutingContext context;
        private final UniEmitter<? super Void> arrived;
        private final Semaphore room;
        private final Buffer body = Buffer.buffer();
        private long length;
        private int taken;
        private Problem refusal;

        Arrival(RoutingContext context, UniEmitter<? super Void> arrived, Semaphore room, Problem refusal) {
            this.context = context;
            this.arrived = arrived;
            this.room = room;
            this.refusal = refusal;
        }

        void begin() {
            HttpServerRequest request = context.request();
            if (request.headers().contains("Expect", "100-continue", true)) {
                var unused = context.response().writeContinue();
            }
            long patience = context.vertx().setTimer(PATIENCE.toMillis(), late -> breakOff());
            request.handler(this::take)
                    .endHandler(end -> leave(patience, refusal))
                    .exceptionHandler(gone -> leave(patience, Problem.of(CommonProblem.MALFORMED_REQUEST)))
                    .resume();
        }

        /** What is refused is read to its end too, so that its sender sees the answer and not a broken connection. */
        private void take(Buffer chunk) {
            length += chunk.length();
            if (length > DRAINED_AT_MOST) {
                breakOff();
            } else if (length > most) {
                refuse(Problem.of(CommonProblem.TOO_LARGE));
            } else if (refusal == null && room.tryAcquire(chunk.length())) {
                taken += chunk.length();
                body.appendBuffer(chunk);
            } else {
                refuse(Problem.of(CommonProblem.UNAVAILABLE).retryAfter(SHORTLY));
            }
        }

        private void refuse(Problem problem) {
            if (refusal == null) {
                refusal = problem;
                giveBack();
            }
        }

        private void giveBack() {
            room.release(taken);
            taken = 0;
        }

        private void breakOff() {
            var unused = context.request().connection().close();
        }

        private void leave(long patience, Problem refused) {
            context.vertx().cancelTimer(patience);
            giveBack();
            if (refused == null) {
                ((RoutingContextInternal) context).setBody(body);
                arrived.complete(null);
            } else {
                arrived.fail(refused);
            }
        }
    }
}
