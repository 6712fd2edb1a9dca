package org.fengqiao.deploy.rest;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.fengqiao.deploy.Trouble;

/**
 * Sends requests the way a well-behaved client does: waits as long as it is told to by 429 and 503, repeats what got no
 * answer, renews a refused token once, and leaves every other answer to the caller.
 */
public final class Rest {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;
    private static final int TOO_MANY = 429;
    private static final int INTERNAL_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client;
    private final Traffic traffic;
    private final Duration patience;

    /** A client that gives up when the network has not served it for so long. */
    public Rest(Traffic traffic, Duration patience) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.traffic = traffic;
        this.patience = patience;
    }

    /** Sends until there is an answer that is not merely "later". */
    public Answer send(Call call) {
        long begin = System.nanoTime();
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            var token = call.token().value();
            var answer = attempt(call, token);
            if (answer != null && answer.status() == UNAUTHORISED && token != null && !renewed) {
                call.token().refused(token);
                renewed = true;
            } else if (answer != null && !later(call, answer)) {
                return answer;
            } else if (System.nanoTime() - begin > patience.toNanos()) {
                throw new Trouble("No service for " + call.name() + " within " + patience.toSeconds() + " s"
                        + (answer == null ? "." : ", last answer " + answer.summary()));
            } else {
                pause(wait(answer, attempt));
            }
        }
    }

    private Answer attempt(Call call, String token) {
        long begin = System.nanoTime();
        try {
            var response = client.send(request(call, token), HttpResponse.BodyHandlers.ofString());
            traffic.answered(call, response.statusCode(), Duration.ofNanos(System.nanoTime() - begin));
            return new Answer(response.statusCode(), response.headers(), Json.read(response.body()));
        } catch (IOException e) {
            traffic.broken(call, e);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private static HttpRequest request(Call call, String token) {
        var request = HttpRequest.newBuilder(call.address()).timeout(ANSWER);
        call.headers().forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (call.body() == null) {
            return request.method(call.method(), HttpRequest.BodyPublishers.noBody())
                    .build();
        }
        if (call.body() instanceof Form form) {
            return request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(call.method(), HttpRequest.BodyPublishers.ofString(form.encoded()))
                    .build();
        }
        return request.header("Content-Type", "application/json")
                .method(call.method(), HttpRequest.BodyPublishers.ofString(Json.write(call.body())))
                .build();
    }

    /** Overload passes; a limit for this caller that lasts longer is an answer. */
    private static boolean later(Call call, Answer answer) {
        return answer.status() == UNAVAILABLE
                || call.body() instanceof Form && lostDatabase(answer)
                || answer.status() == TOO_MANY
                        && told(answer).map(LONGEST_WAIT::compareTo).orElse(0) >= 0;
    }

    /** What Keycloak, the only one to be sent forms, answers while its database is away; the status depends on who asked it. */
    private static boolean lostDatabase(Answer answer) {
        return answer.status() == INTERNAL_ERROR
                || answer.status() == BAD_REQUEST
                        && answer.text("error_description").startsWith("Unexpected error");
    }

    private static Duration wait(Answer answer, int attempt) {
        var backOff = Duration.ofMillis(Math.min(2_000, 50L << Math.min(attempt, 6)));
        var wait = Optional.ofNullable(answer).flatMap(Rest::told).orElse(backOff);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Optional<Duration> told(Answer answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
