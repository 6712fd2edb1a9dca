package org.fengqiao.intake.gridmessage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.intake.County;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("#92 网格群消息: 有问必答，需要调处的转为登记")
class GridMessageTest extends IntakeTest {

    private static final String MESSAGES = "/api/v1/grid-messages";

    @Test
    void shouldAnswerAMessageOnce() {
        // Given
        String id = message();
        as(gridWorker())
                .get(MESSAGES + "?state=OPEN&limit=200")
                .then()
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.contactName", equalTo("李**"))
                .body("items.find { it.id == '" + id + "' }.contactPhone", equalTo("138****0001"));

        // When
        reply(id).then().statusCode(201).body("state", equalTo("ANSWERED")).body("reply", equalTo("已联系电工"));

        // Then
        reply(id).then().statusCode(409).body("type", endsWith("already-replied"));
        as(gridWorker()).get(MESSAGES + "?state=OPEN&limit=200").then().body("items.id", not(hasItem(id)));
        as(gridWorker()).get(MESSAGES + "?state=ANSWERED&limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    void shouldTurnAMessageIntoACaseOnce() {
        // Given
        String id = message();
        Map<String, Object> registration = registration();
        registration.put("channel", "GRID");
        String key = UUID.randomUUID().toString();
        String url = MESSAGES + "/" + id + "/conversion";

        // When
        String caseNo = as(gridWorker(), key)
                .body(registration)
                .post(url)
                .then()
                .statusCode(201)
                .body("decision", equalTo("ACCEPTED"))
                .body("queryCode", notNullValue())
                .extract()
                .path("caseNo");

        // Then
        as(gridWorker(), key)
                .body(registration)
                .post(url)
                .then()
                .statusCode(201)
                .body("caseNo", equalTo(caseNo));
        as(gridWorker())
                .body(registration)
                .post(url)
                .then()
                .statusCode(409)
                .body("type", endsWith("already-converted"));
        as(gridWorker())
                .get(MESSAGES + "?state=CONVERTED&limit=200")
                .then()
                .body("items.find { it.id == '" + id + "' }.caseNo", equalTo(caseNo));
    }

    @Test
    void shouldNotConvertWhatCannotBeRegistered() {
        // Given
        String id = message();
        Map<String, Object> registration = registration();
        registration.put("channel", "GRID");
        registration.put("kind", "77");

        // Then
        as(gridWorker())
                .body(registration)
                .post(MESSAGES + "/" + id + "/conversion")
                .then()
                .statusCode(422);
        as(gridWorker()).get(MESSAGES + "?state=OPEN&limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    @DisplayName("规则 7: 注明用途可看反映人和电话，每次留痕")
    void shouldTellWhomToCallForAPurposeAndRecordIt() {
        // Given
        String id = message();
        String url = MESSAGES + "/" + id;
        as(gridWorker())
                .get(url)
                .then()
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("text", equalTo("路灯坏了，昨晚有人吵架。"))
                .body("contactName", equalTo("李**"))
                .body("contactPhone", equalTo("138****0001"));

        // When
        as(gridWorker())
                .header("Access-Purpose", "HANDLING")
                .get(url)
                .then()
                .statusCode(200)
                .body("masked", equalTo(false))
                .body("contactName", equalTo("李大山"))
                .body("contactPhone", equalTo("13800000001"));

        // Then
        as(Tokens.of(Role.AUDITOR, County.COUNTY_CENTRE, County.COUNTY))
                .get("/api/v1/access-records/" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].purpose", equalTo("HANDLING"))
                .body("items[0].account", equalTo("grid.intake-test"))
                .body("items[0].fields", equalTo("contact"));
    }

    @ParameterizedTest
    @CsvSource({"SUPERVISION, 403, purpose-not-allowed", "CURIOSITY, 422, invalid-fields"})
    @DisplayName("规则 7: 用途须与角色相符")
    void shouldNotTellWhomToCallForOtherPurposes(String purpose, int status, String problem) {
        as(gridWorker())
                .header("Access-Purpose", purpose)
                .get(MESSAGES + "/" + message())
                .then()
                .statusCode(status)
                .body("type", endsWith(problem));
    }

    @Test
    @DisplayName("规则 7: 上级只有主任可看反映人，辖区之外不可见")
    void shouldTellWhomToCallOnlyWhereItIsTheReadersWork() {
        // Given
        String url = MESSAGES + "/" + message();

        // Then
        as(clerk()).get(url).then().statusCode(200).body("masked", equalTo(true));
        reading(clerk(), url).then().statusCode(403).body("type", endsWith("purpose-not-allowed"));
        reading(Tokens.of(Role.DIRECTOR, County.KAIHUA_CENTRE, County.KAIHUA), url)
                .then()
                .statusCode(200)
                .body("contactPhone", equalTo("13800000001"));
        String elsewhere = Tokens.of(Role.CLERK, County.GUMU + "-TC", County.GUMU);
        as(elsewhere).get(url).then().statusCode(404);
        reading(elsewhere, url).then().statusCode(404);
    }

    @Test
    @DisplayName("门户看得到自己报送的消息及其回复，看不到别人的")
    void shouldShowAPortalTheReplyToWhatItSent() {
        // Given
        String portal = Tokens.named("portal.messages", Role.PORTAL, null, County.COUNTY);
        String id = message(portal);
        String later = message(portal);
        String foreign = message(hotline());
        reply(id);

        // Then
        as(portal)
                .get(MESSAGES + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("reply", equalTo("已联系电工"))
                .body("repliedAt", notNullValue())
                .body("contactPhone", equalTo("138****0001"));
        as(portal).get(MESSAGES).then().statusCode(200).body("items.id", contains(later, id));
        as(portal).get(MESSAGES + "?state=ANSWERED").then().body("items.id", contains(id));
        String next = as(portal).get(MESSAGES + "?limit=1").then().extract().path("next");
        as(portal).get(MESSAGES + "?limit=1&cursor=" + next).then().body("items.id", contains(id));
        reading(portal, MESSAGES + "/" + id).then().statusCode(403);
        as(portal).get(MESSAGES + "/" + foreign).then().statusCode(404);
        as(hotline()).get(MESSAGES + "/" + foreign).then().statusCode(200).body("state", equalTo("OPEN"));
        as(hotline()).get(MESSAGES + "?limit=200").then().body("items.id", not(hasItem(id)));
    }

    private static Response reading(String token, String url) {
        return as(token).header("Access-Purpose", "HANDLING").get(url);
    }

    private static String message() {
        return message(gridWorker());
    }

    private static String message(String token) {
        return as(token)
                .body(Map.of(
                        "division", County.ZHENHUA,
                        "text", "路灯坏了，昨晚有人吵架。",
                        "contactName", "李大山",
                        "contactPhone", "13800000001"))
                .post(MESSAGES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response reply(String id) {
        return as(gridWorker()).body(Map.of("text", "已联系电工")).post(MESSAGES + "/" + id + "/reply");
    }
}
