package org.fengqiao.intake.gridmessage;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.intake.County;
import org.fengqiao.intake.IntakeTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

    private static String message() {
        return as(gridWorker())
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
