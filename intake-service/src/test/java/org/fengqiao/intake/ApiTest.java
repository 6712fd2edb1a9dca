package org.fengqiao.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.testkit.ApiRules;
import org.fengqiao.testkit.JsonRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiTest extends IntakeTest {

    @Test
    @DisplayName("接口文档齐全")
    void shouldDescribeEveryOperation() {
        ApiRules.check();
    }

    @Test
    @DisplayName("坏 JSON 一律说明原因、什么也不改变")
    void shouldReadJsonStrictly() {
        JsonRules.of(database, "POST", "/api/v1/grid-messages", gridWorker())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .check(Map.of("division", County.ZHENHUA, "text", "路灯坏了"), "text");
    }

    @Test
    @DisplayName("代码表公开、带版本、按语言")
    void shouldShowTheCodeTablesToAnyone() {
        given().get("/api/v1/kinds")
                .then()
                .statusCode(200)
                .body("version", equalTo("2026.1"))
                .body("kinds.findAll { it.mediable }", hasSize(18))
                .body("kinds.find { it.code == '02' }.label", equalTo("邻里纠纷"));
        given().header("Accept-Language", "en")
                .get("/api/v1/kinds?version=2026.1")
                .then()
                .body("kinds.find { it.code == '02' }.label", equalTo("Neighbours"))
                .body("kinds.find { it.code == 'E01' }.route", equalTo("POLICE"));
        given().get("/api/v1/kinds?version=1999").then().statusCode(422);
        given().get("/api/v1/channels").then().body("codes", hasSize(9)).body("codes.label", hasItem("领导信箱"));
        given().get("/api/v1/services").then().body("codes", hasSize(10)).body("codes.label", hasItem("诉调对接"));
        given().get("/api/v1/source-systems").then().body("codes", hasSize(16));
    }
}
