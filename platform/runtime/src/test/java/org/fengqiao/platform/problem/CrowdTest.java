package org.fengqiao.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrowdTest {

    private static final int MOST = 3;

    private final BlockingQueue<RoutingContext> underWay = new LinkedBlockingQueue<>();
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private URI server;

    @BeforeEach
    void serve() throws Exception {
        Router router = Router.router(vertx);
        router.route()
                .handler(new Crowd(
                        MOST, context -> context.response().setStatusCode(503).end()));
        router.route("/api/*").handler(underWay::add);
        router.route("/q/health").handler(context -> context.response().end());
        int port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        server = URI.create("http://127.0.0.1:" + port);
    }

    @AfterEach
    void end() throws Exception {
        client.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void shouldSendBackAtOnceWhoComesWhenThereIsNoPlaceAndTakeTheNextWhenThereIsOne() throws Exception {
        // Given
        List<CompletableFuture<Integer>> inside = fill();

        // When, then
        assertThat(get("/api/v1/registrations").join()).isEqualTo(503);
        assertThat(get("/q/health").join()).isEqualTo(200);

        // When
        answer(underWay.take());
        await().until(() -> inside.stream().filter(CompletableFuture::isDone).count() == 1);
        CompletableFuture<Integer> next = get("/api/v1/registrations");
        await().until(() -> underWay.size() == MOST);
        underWay.forEach(CrowdTest::answer);

        // Then
        assertThat(next.join()).isEqualTo(200);
    }

    @Test
    void shouldGiveThePlacesOfThoseAwayWhoHangUp() throws Exception {
        // Given
        fill();

        // When
        client.shutdownNow();

        // Then
        try (HttpClient other = HttpClient.newHttpClient()) {
            await().until(() -> {
                CompletableFuture<Integer> answer = get(other, "/api/v1/registrations");
                await().until(() -> answer.isDone() || underWay.size() > MOST);
                return underWay.size() > MOST;
            });
            underWay.forEach(CrowdTest::answer);
        }
    }

    private List<CompletableFuture<Integer>> fill() {
        List<CompletableFuture<Integer>> inside = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            inside.add(get("/api/v1/registrations"));
        }
        await().until(() -> underWay.size() == MOST);
        return inside;
    }

    private CompletableFuture<Integer> get(String path) {
        return get(client, path);
    }

    private CompletableFuture<Integer> get(HttpClient by, String path) {
        return by.sendAsync(
                        HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private static void answer(RoutingContext context) {
        context.vertx().runOnContext(now -> context.response().end());
    }
}
