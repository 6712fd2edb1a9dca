package org.fengqiao.notification.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts to receivers. It follows no redirects, gives every call a time-out as a whole, and connects to the address that it
 * is told while it checks the certificate against the host's name, which the JDK's client cannot do.
 */
@ApplicationScoped
public class HttpPoster {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int MOST_HEADERS = 16 * 1024;

    private final Vertx vertx;
    private final HttpClient client;

    HttpPoster(Vertx vertx, @ConfigProperty(name = "fengqiao.delivery.concurrency", defaultValue = "256") int most) {
        this.vertx = vertx;
        // Places are counted per receiver elsewhere, those of text messages and call-backs apart; a smaller pool here
        // would let a slow receiver hold up its neighbours on the same host.
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(2 * most)
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(20)
                .setMaxHeaderSize(MOST_HEADERS)
                .setDecompressionSupported(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Posts and waits for the answer; fails with {@link NoAnswer}. */
    public HttpAnswer post(HttpCall call) {
        AtomicReference<HttpClientRequest> open = new AtomicReference<>();
        Future<HttpAnswer> answer = client.request(options(call)).compose(request -> {
            open.set(request);
            call.headers().forEach(request::putHeader);
            return request.send(Buffer.buffer(call.body())).compose(response -> read(response, call));
        });
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(call.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reset(open.get());
            throw new NoAnswer("timeout");
        } catch (ExecutionException e) {
            throw new NoAnswer(code(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reset(open.get());
            throw new NoAnswer("interrupted");
        }
    }

    private static RequestOptions options(HttpCall call) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(call.encrypted())
                .setHost(call.host())
                .setPort(call.port())
                .setURI(call.path());
        return call.address() == null
                ? options
                : options.setServer(
                        SocketAddress.inetSocketAddress(new InetSocketAddress(call.address(), call.port())));
    }

    private Future<HttpAnswer> read(HttpClientResponse response, HttpCall call) {
        int status = response.statusCode();
        String retryAfter = response.getHeader("Retry-After");
        // The status is the answer; a body that never ends must not keep the connection for ever.
        long timer = vertx.setTimer(
                call.timeout().toMillis(), t -> response.request().reset());
        Future<Void> ended = response.end().onComplete(e -> vertx.cancelTimer(timer));
        return call.keepAnswer()
                ? response.body().compose(body -> ended.map(new HttpAnswer(status, retryAfter, body.toString())))
                : Future.succeededFuture(new HttpAnswer(status, retryAfter, null));
    }

    private static void reset(HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private static String code(Throwable failure) {
        return switch (failure) {
            case UnknownHostException e -> "unknown-host";
            case ConnectException e -> "connection-refused";
            case SSLException e -> "tls-failure";
            default -> "connection-lost";
        };
    }
}
