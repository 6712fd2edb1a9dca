package org.fengqiao.deploy.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.fengqiao.deploy.StateFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsGatewayTest {
    private static final String GOOD = "{\"to\":\"13800001234\",\"text\":\"<您好>\",\"reference\":\"r-1\"}";

    @TempDir
    Path folder;

    private SmsGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new SmsGateway(0, file(), "token");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void takesAMessageAndHidesTheNumber() throws Exception {
        assertThat(post(GOOD, "token").statusCode()).isEqualTo(202);

        var list = new ObjectMapper().readTree(get("/messages").body());
        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("to").asText()).isEqualTo("*******1234");
        assertThat(list.get(0).path("text").asText()).isEqualTo("<您好>");
        assertThat(Files.readString(file())).doesNotContain("1380000");
    }

    @Test
    void aReferenceIsTakenOnceAlsoAcrossRestarts() throws Exception {
        var first = post(GOOD, "token").body();
        gateway.close();
        open();

        assertThat(post(GOOD, "token").body()).isEqualTo(first);
        assertThat(new ObjectMapper().readTree(get("/messages").body())).hasSize(1);
    }

    @Test
    void aTornLastLineDoesNotHinderTheStart() throws Exception {
        assertThat(post(GOOD, "token").statusCode()).isEqualTo(202);
        gateway.close();
        byte[] half = Arrays.copyOf("{\"text\":\"您".getBytes(StandardCharsets.UTF_8), 11);
        Files.write(file(), half, StandardOpenOption.APPEND);
        open();

        assertThat(post(GOOD.replace("r-1", "r-2"), "token").statusCode()).isEqualTo(202);
        gateway.close();
        open();
        assertThat(new ObjectMapper().readTree(get("/messages").body())).hasSize(2);
    }

    @Test
    void duringAnOutageNothingIsTakenAndAfterItEverything() throws Exception {
        var part = new GatewayPart(state(), gateway.port(), "token");
        part.takeNothing(true);
        assertThat(post(GOOD, "token").statusCode()).isEqualTo(503);
        assertThat(new ObjectMapper().readTree(get("/messages").body())).isEmpty();

        part.takeNothing(false);
        assertThat(post(GOOD, "token").statusCode()).isEqualTo(202);
    }

    @Test
    void strangersAreRefused() throws Exception {
        assertThat(post(GOOD, "guess").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{}",
                "{\"to\":\"abc\",\"text\":\"t\",\"reference\":\"r\"}",
                "{\"to\":\"13800001234\",\"text\":\" \",\"reference\":\"r\"}",
                "{\"to\":\"13800001234\",\"text\":\"t\"}"
            })
    void incompleteMessagesAreRefused(String body) throws Exception {
        assertThat(post(body, "token").statusCode()).isEqualTo(400);
    }

    @Test
    void thePageShowsTextsAsText() throws Exception {
        assertThat(post(GOOD, "token").statusCode()).isEqualTo(202);

        assertThat(get("/").body()).contains("&lt;您好&gt;").doesNotContain("<您好>");
    }

    private StateFolder state() {
        return new StateFolder(folder, folder);
    }

    private Path file() {
        return StateFolder.created(state().data("sms")).resolve("messages.jsonl");
    }

    private HttpResponse<String> post(String body, String token) throws Exception {
        return send(HttpRequest.newBuilder(address("/messages"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + gateway.port() + path);
    }
}
