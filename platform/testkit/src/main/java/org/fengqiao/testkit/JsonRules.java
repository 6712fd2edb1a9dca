package org.fengqiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * How every service reads JSON: what is not exactly what was agreed is refused with its reason and changes nothing. A
 * service's test names one request of its own that is right, and everything that can be wrong with it is tried.
 */
public final class JsonRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final String PROBLEM = "urn:fengqiao:problem:";

    private final DataSource database;
    private final String method;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    private boolean expectContinue;

    private JsonRules(DataSource database, String method, String path) {
        this.database = database;
        this.method = method;
        this.path = path;
    }

    /** A request of the running service. */
    public static JsonRules of(DataSource database, String method, String path, String token) {
        return new JsonRules(database, method, path)
                .with("Authorization", "Bearer " + token)
                .with("Content-Type", "application/json");
    }

    /** Adds a header. */
    public JsonRules with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Tries all that can be wrong with a body that is right, and at last the right one; {@code text} is one of its fields. */
    public void check(Map<String, Object> right, String text) {
        ObjectNode body = JSON.valueToTree(right);
        assertThat(body.path(text).isTextual()).as("%s is a text", text).isTrue();
        Map<String, String> before = Tables.digests(database);
        wrong(body, text)
                .forEach((flaw, json) -> refused(flaw, BodyPublishers.ofByteArray(json), 400, "malformed-request"));
        unstorable(body, text).forEach((flaw, json) -> {
            var answer = refused(flaw, BodyPublishers.ofByteArray(json), 422, "invalid-fields");
            assertThat(answer.body()).as(flaw).contains("\"field\":\"" + text + "\"");
        });
        tooLarge(body, text);
        assertThat(Tables.digests(database)).as("nothing is changed").isEqualTo(before);
        // In chunks, which are read another way.
        byte[] json = write(body).getBytes(StandardCharsets.UTF_8);
        assertThat(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json)), "zh")
                        .statusCode())
                .as("the right request is taken")
                .isBetween(200, 299);
    }

    private static Map<String, byte[]> wrong(ObjectNode right, String text) {
        String json = write(right);
        String open = json.substring(0, json.length() - 1);
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("unknown field", open + ",\"noSuchField\":1}");
        wrong.put("a field twice", open + ",\"" + text + "\":\"x\"}");
        wrong.put("trailing tokens", json + "{}");
        wrong.put("trailing text", json + "x");
        wrong.put("a number for a text", write(right.deepCopy().put(text, 5)));
        wrong.put("a truth for a text", write(right.deepCopy().put(text, true)));
        wrong.put("an object for a text", write(right.deepCopy().set(text, JSON.createObjectNode())));
        wrong.put(
                "a list for a text",
                write(right.deepCopy().set(text, JSON.createArrayNode().add("x"))));
        wrong.put("too deep", open + ",\"deep\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        wrong.put("cut off", open);
        wrong.put("a list", "[" + json + "]");
        wrong.put("a text", "\"x\"");
        wrong.put("not JSON", "x=1");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        wrong.forEach((flaw, body) -> bytes.put(flaw, body.getBytes(StandardCharsets.UTF_8)));
        bytes.put("not UTF-8", write(right.deepCopy().put(text, "é")).getBytes(StandardCharsets.ISO_8859_1));
        return bytes;
    }

    private static Map<String, byte[]> unstorable(ObjectNode right, String text) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String escape : new String[] {"\\u0000", "\\ud800", "\\udc00", "\\udc00\\ud800"}) {
            String body = write(right.deepCopy().put(text, "a@b")).replace("a@b", "a" + escape + "b");
            bodies.put("a text with " + escape, body.getBytes(StandardCharsets.UTF_8));
        }
        return bodies;
    }

    private void tooLarge(ObjectNode right, String text) {
        byte[] large = write(right.deepCopy().put(text, "x".repeat(2 << 20))).getBytes(StandardCharsets.UTF_8);
        refused("too large", BodyPublishers.ofByteArray(large), 413, "too-large");
        expectContinue = true;
        refused("too large, asked beforehand", BodyPublishers.ofByteArray(large), 413, "too-large");
        expectContinue = false;
        BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        refused("too large, in chunks", chunks, 413, "too-large");
    }

    private HttpResponse<String> refused(String flaw, BodyPublisher body, int status, String problem) {
        HttpResponse<String> chinese = send(body, "zh-CN,zh;q=0.9");
        assertProblem(flaw, chinese, status, problem);
        assertThat(chinese.body()).as(flaw).containsPattern(CHINESE);
        HttpResponse<String> english = send(body, "en-GB,en;q=0.9");
        assertProblem(flaw, english, status, problem);
        assertThat(english.body()).as(flaw).doesNotContainPattern(CHINESE);
        return chinese;
    }

    private static void assertProblem(String flaw, HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as("%s: %s", flaw, answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(flaw)
                .startsWith("application/problem+json");
        assertThat(answer.body()).as(flaw).contains("\"type\":\"" + PROBLEM + problem + "\"", "\"traceId\":");
    }

    // Without REST Assured, which writes every request down, indented, before it is sent.
    private HttpResponse<String> send(BodyPublisher body, String language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept-Language", language)
                .expectContinue(expectContinue)
                .method(method, body);
        headers.forEach(request::header);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
