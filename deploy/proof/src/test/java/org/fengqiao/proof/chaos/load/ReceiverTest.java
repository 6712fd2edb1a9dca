package org.fengqiao.proof.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.fengqiao.proof.chaos.load.Receiver.Arrival;
import org.fengqiao.proof.chaos.load.Receiver.Mood;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    @Test
    void shouldTakeBreakAndConfirmAsTold() throws Exception {
        try (var receiver = new Receiver();
                var client = HttpClient.newHttpClient()) {
            receiver.be(Mood.FAILING);
            assertThat(post(client, receiver)).isEqualTo(500);
            receiver.be(Mood.AMBIGUOUS);
            assertThatThrownBy(() -> post(client, receiver)).isInstanceOf(IOException.class);
            receiver.be(Mood.HANGING);
            assertThatThrownBy(() -> post(client, receiver)).isInstanceOf(HttpTimeoutException.class);
            receiver.be(Mood.WELL);
            assertThat(post(client, receiver)).isEqualTo(204);

            assertThat(receiver.arrivals()).containsEntry("id", new Arrival("event", 4, 2, 1));
        }
    }

    private static int post(HttpClient client, Receiver receiver) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(receiver.address())
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(1))
                .header("webhook-id", "id")
                .POST(HttpRequest.BodyPublishers.ofString("{\"data\":{\"eventId\":\"event\"}}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
