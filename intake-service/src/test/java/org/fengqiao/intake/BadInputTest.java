package org.fengqiao.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("坏输入: 说明原因，什么也不改变")
class BadInputTest extends IntakeTest {

    private long registrationsBefore;
    private long eventsBefore;

    @BeforeEach
    void countWhatIsThere() {
        registrationsBefore = registrations();
        eventsBefore = count("SELECT count(*) FROM journal");
    }

    @AfterEach
    void shouldHaveChangedNothing() {
        assertThat(registrations()).isEqualTo(registrationsBefore);
        assertThat(count("SELECT count(*) FROM journal")).isEqualTo(eventsBefore);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, 77, 422, kind",
        "kind, 邻里, 422, kind",
        "channel, FAX, 400, channel",
        "pendingElsewhere, MAYBE, 400, pendingElsewhere",
        "division, 532601001999, 422, division",
        "division, 5326, 422, division",
        "division, 999999999999, 403, ",
        "division, 532601102003, 403, ",
        "division, 530000000000, 403, ",
        "placeName, 振华社区, 422, placeName",
        "title, '', 422, title",
        "text, ' ', 422, text",
        "service, NAIL_STUDIO, 422, service",
        "window, '../../etc', 422, window",
        "sourceSystem, nope, 422, sourceSystem",
        "sourceSystem, portal, 422, sourceId",
        "sourceId, 1, 422, sourceSystem",
        "activity, not-a-uuid, 400, activity",
        "activity, 0199a2b4-0000-7000-8000-000000000001, 422, activity",
        "relatesTo, FQ532601-20260101-999999, 422, relatesTo",
        "unknownField, 1, 400, unknownField"
    })
    @DisplayName("未知代码、错误取值、外辖区、未知字段")
    void shouldRefuseAValueThatCannotBe(String field, String value, int status, String wrong) {
        // Given
        Map<String, Object> body = registration();
        body.put(field, value);

        // Then
        ValidatableResponse answer = refused(body, status);
        if (wrong != null) {
            answer.body("errors.field", hasItem(wrong));
        }
    }

    @ParameterizedTest
    @CsvSource({"amountCents, -1", "batches, 0", "batches, 100001"})
    @DisplayName("超出范围的数")
    void shouldRefuseNumbersOutOfRange(String field, int value) {
        Map<String, Object> body = registration();
        body.put(field, value);
        refused(body, 422).body("errors.field", hasItem(field));
    }

    @Test
    @DisplayName("错误类型")
    void shouldRefuseWrongTypes() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "amountCents",
                        "many",
                        "batches",
                        1.5,
                        "parties",
                        "李大山",
                        "evidence",
                        Map.of(),
                        "title",
                        Map.of("a", 1),
                        "violenceRisk",
                        "maybe")
                .entrySet()) {
            Map<String, Object> body = registration();
            body.put(wrong.getKey(), wrong.getValue());
            refused(body, 400).body("type", equalTo("urn:fengqiao:problem:malformed-request"));
        }
    }

    @Test
    @DisplayName("当事人有误")
    void shouldNameEveryFieldThatIsWrong() {
        // Given
        Map<String, Object> person = applicant();
        person.put("phone", "打我电话");
        person.put("idNumber", "<script>");
        person.put("division", "abc");
        Map<String, Object> body = registration(person);

        // Then
        refused(body, 422)
                .body("errors.field", hasItems("parties[0].phone", "parties[0].idNumber", "parties[0].division"));
        body.put("parties", List.of(respondent()));
        refused(body, 422).body("errors.field", hasItem("parties"));
        body.put("parties", List.of());
        refused(body, 422).body("errors.field", hasItem("parties"));
        body.remove("parties");
        refused(body, 422).body("errors.field", hasItem("parties"));
        Map<String, Object> stranger = applicant();
        stranger.put("division", "110101001001");
        refused(registration(stranger), 422).body("errors.field", hasItem("parties[0].division"));
    }

    @Test
    @DisplayName("校验码不符的身份证号码")
    void shouldRefuseAnIdentityNumberThatCannotBe() {
        Map<String, Object> person = applicant();
        person.put("idNumber", "111111111111111111");
        refused(registration(person), 422).body("errors.field", hasItem("parties[0].idNumber"));
    }

    @Test
    @DisplayName("字段说明用读者的语言，不显示表达式")
    void shouldSayWhatAFieldExpects() {
        // Given
        Map<String, Object> person = applicant();
        person.put("phone", "打我电话");
        Map<String, Object> body = registration(person);
        body.put("title", " ");
        body.put("batches", 0);

        // Then
        refused(body, 422)
                .body("errors.find { it.field == 'parties[0].phone' }.message", equalTo("须为电话号码，5 至 20 位"))
                .body("errors.find { it.field == 'title' }.message", equalTo("不能为空"))
                .body("errors.find { it.field == 'batches' }.message", equalTo("不得小于 1"));
        as(clerk())
                .header("Accept-Language", "en-GB,en;q=0.9")
                .body(body)
                .post(REGISTRATIONS)
                .then()
                .body(
                        "errors.find { it.field == 'parties[0].phone' }.message",
                        equalTo("must be a telephone number of 5 to 20 characters"))
                .body("errors.find { it.field == 'title' }.message", equalTo("must not be blank"));
    }

    @Test
    void shouldAskForAPlace() {
        Map<String, Object> body = registration();
        body.remove("division");
        refused(body, 422).body("errors.field", hasItem("division"));
        body.put("placeName", "从未听说的地方");
        refused(body, 422).body("errors.field", hasItem("placeName"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "text", "placeText"})
    @DisplayName("NUL 与不成对的代理字符")
    void shouldRefuseTextThatCannotBeKept(String field) {
        for (String bad : List.of("\\u0000", "\\ud800", "\\udc00")) {
            String json = json(registration())
                    .replaceFirst("\"" + field + "\":\"", "\"" + field + "\":\"a" + bad.replace("\\", "\\\\"));
            refusedText(json, 422).body("errors.field", hasItem(field));
        }
    }

    @Test
    @DisplayName("名称中的 NUL")
    void shouldRefuseANameThatCannotBeKept() {
        Map<String, Object> person = applicant();
        person.put("name", "李\u0000大山");
        refused(registration(person), 422).body("errors.field", hasItem("parties[0].name"));
    }

    @Test
    @DisplayName("过长的文字与过大的请求")
    void shouldRefuseTooMuch() {
        Map<String, Object> body = registration();
        body.put("text", "字".repeat(20_001));
        refused(body, 422).body("errors.field", hasItem("text"));

        Map<String, Object> crowded = registration();
        List<Object> parties = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            parties.add(applicant());
        }
        crowded.put("parties", parties);
        refused(crowded, 422).body("errors.field", hasItem("parties"));
    }

    @Test
    @DisplayName("10 MB 的文字")
    void shouldRefuseTenMegabytes() throws IOException, InterruptedException {
        // Given
        Map<String, Object> body = registration();
        body.put("text", "x".repeat(10 << 20));

        // When
        HttpResponse<String> answer = send(json(body));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:fengqiao:problem:too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "null", "[]", "\"text\"", "{\"channel\":}", "{\"channel\":\"WINDOW\"", "not json"})
    @DisplayName("残缺的 JSON")
    void shouldRefuseBrokenJson(String text) {
        int status = text.isEmpty() || text.equals("null") ? 422 : 400;
        refusedText(text, status);
    }

    @Test
    @DisplayName("过深的 JSON")
    void shouldRefuseJsonThatIsTooDeep() throws IOException, InterruptedException {
        // When
        HttpResponse<String> answer = send("{\"parties\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:fengqiao:problem:malformed-request");
    }

    @Test
    @DisplayName("错误的内容类型")
    void shouldRefuseOtherContentTypes() {
        given().auth()
                .oauth2(clerk())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/xml")
                .body("<registration/>")
                .post(REGISTRATIONS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fengqiao:problem:unsupported-media-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "key with blanks"})
    @DisplayName("缺少或无效的幂等键")
    void shouldRefuseABadKey(String key) {
        given().auth()
                .oauth2(clerk())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(registration())
                .post(REGISTRATIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:fengqiao:problem:idempotency-key-"));
    }

    @Test
    @DisplayName("不合角色的渠道与即来即办")
    void shouldRefuseAChannelThatIsNotTheSenders() {
        as(portal())
                .body(registration())
                .post(REGISTRATIONS)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fengqiao:problem:channel-not-allowed"));
        Map<String, Object> body = registration();
        body.put("channel", "LETTER");
        body.put("onSpot", Map.of("result", "和好了"));
        refused(body, 403).body("type", equalTo("urn:fengqiao:problem:on-spot-not-allowed"));
    }

    @Test
    @DisplayName("错误说明按语言给出")
    void shouldExplainInTheReadersLanguage() {
        Map<String, Object> body = registration();
        body.put("kind", "77");
        as(clerk()).body(body).post(REGISTRATIONS).then().body("errors[0].message", equalTo("没有此代码"));
        as(clerk())
                .header("Accept-Language", "en-GB,en;q=0.9")
                .body(body)
                .post(REGISTRATIONS)
                .then()
                .body("errors[0].message", equalTo("no such code"));
    }

    // Without REST Assured, which writes every request down, indented, before it is sent.
    private static HttpResponse<String> send(String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + REGISTRATIONS))
                .header("Authorization", "Bearer " + clerk())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private ValidatableResponse refused(Map<String, Object> body, int status) {
        return refusedText(json(body), status);
    }

    private ValidatableResponse refusedText(String json, int status) {
        return as(clerk())
                .body(json)
                .post(REGISTRATIONS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
