package org.fengqiao.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.platform.Sql;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("个人信息加密保存 (个人信息保护法 51)")
class AtRestTest extends IntakeTest {

    @Test
    void shouldKeepNothingAboutPeopleNorTheQueryCodeInClear() {
        // Given
        Map<String, Object> applicant = applicant();
        applicant.put("name", "欧阳不见经传");
        Map<String, Object> body = registration(applicant);
        body.put("title", "绝无仅有的标题");
        body.put("text", "绝无仅有的内容");
        body.put("placeText", "绝无仅有的地点");
        body.put("sourceSystem", "portal");
        body.put("sourceId", UUID.randomUUID().toString());
        body.put("evidence", List.of(Map.of("reference", "oss://绝无仅有的证据.jpg", "mediaType", "image/jpeg")));

        // When
        JsonPath answer = registered(clerk(), body);
        String caseNo = answer.getString("caseNo");
        as(clerk())
                .body(Map.of("text", "绝无仅有的补充"))
                .post("/api/v1/cases/" + caseNo + "/supplements")
                .then()
                .statusCode(201);
        events().await(Topics.INTAKE, caseNo, CaseRegistered.class);

        // Then
        String everything = everyRowOfEveryTable();
        assertThat(everything).contains(caseNo);
        assertThat(everything)
                .doesNotContain(
                        "欧阳",
                        "绝无仅有",
                        (String) applicant.get("idNumber"),
                        (String) applicant.get("phone"),
                        (String) applicant.get("address"),
                        answer.getString("queryCode"));
        assertThat(events().all(Topics.INTAKE).toString()).doesNotContain("欧阳", "绝无仅有");
    }

    private String everyRowOfEveryTable() {
        List<String> tables = Sql.query(
                database,
                "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public'",
                s -> {},
                r -> r.getString(1));
        StringBuilder text = new StringBuilder();
        for (String table : tables) {
            Sql.query(database, "SELECT t::text FROM " + table + " t", s -> {}, r -> text.append(r.getString(1)));
        }
        return text.toString();
    }
}
