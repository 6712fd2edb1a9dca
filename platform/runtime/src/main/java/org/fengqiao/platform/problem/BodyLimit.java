package org.fengqiao.platform.problem;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** Lets an oversized body be read to its end and dropped, so that the sender sees the answer and not a broken connection. */
final class BodyLimit implements Handler<RoutingContext> {

    private static final long DRAINED_AT_MOST = 64L * 1024 * 1024;

    private final long most;
    private final Handler<RoutingContext> refusal;

    BodyLimit(long most, Handler<RoutingContext> refusal) {
        this.most = most;
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = declaredLength(request);
        if (request.headers().contains("Transfer-Encoding", "chunked", true)) {
            collect(context);
        } else if (length <= most || length > DRAINED_AT_MOST) {
            context.next();
        } else if (awaitsLeave(request)) {
            refusal.handle(context);
        } else {
            request.handler(chunk -> {})
                    .endHandler(end -> refusal.handle(context))
                    .resume();
        }
    }

    /** How much comes in chunks shows only when it has come. */
    private void collect(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (awaitsLeave(request)) {
            var unused = context.response().writeContinue();
        }
        Buffer body = Buffer.buffer();
        long[] length = {0};
        request.handler(chunk -> {
                    length[0] += chunk.length();
                    if (length[0] <= most) {
                        body.appendBuffer(chunk);
                    } else if (length[0] > DRAINED_AT_MOST) {
                        var unused = request.connection().close();
                    }
                })
                .endHandler(end -> {
                    if (length[0] <= most) {
                        ((RoutingContextInternal) context).setBody(body);
                        context.next();
                    } else {
                        refusal.handle(context);
                    }
                })
                .resume();
    }

    private static boolean awaitsLeave(HttpServerRequest request) {
        return request.headers().contains("Expect", "100-continue", true);
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
