package org.fengqiao.intake.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.County;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NoteTest extends IntakeTest {

    @Inject
    Vault vault;

    @Test
    @DisplayName("补充材料转交办理单位")
    void shouldSendASupplementAfterTheCase() {
        // Given
        String caseNo = registered(clerk(), registration()).getString("caseNo");
        String digest = "a".repeat(64);

        // When
        note(
                        clerk(),
                        caseNo,
                        "supplements",
                        Map.of(
                                "text",
                                "补交照片",
                                "evidence",
                                List.of(Map.of("reference", "oss://p/1", "mediaType", "image/png", "sha256", digest))))
                .statusCode(201)
                .body("note", equalTo("SUPPLEMENT"))
                .body("notedAt", notNullValue());

        // Then
        CaseNoted event = events().await(Topics.INTAKE, caseNo, CaseNoted.class);
        assertThat(event.note()).isEqualTo(NoteKind.SUPPLEMENT);
        assertThat(event.by()).startsWith("clerk.");
        SealedNote note = vault.open(event.sealed(), SealedNote.class);
        assertThat(note.text()).isEqualTo("补交照片");
        assertThat(note.evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.sha256()).isEqualTo(digest));
    }

    @Test
    @DisplayName("催办可以不写理由，重复提交只算一次")
    void shouldTakeARepeatedReminderOnce() {
        // Given
        String caseNo = registered(clerk(), registration()).getString("caseNo");
        String key = UUID.randomUUID().toString();
        String url = "/api/v1/cases/" + caseNo + "/urges";

        // When
        as(clerk(), key).body(Map.of()).post(url).then().statusCode(201);
        as(clerk(), key).body(Map.of()).post(url).then().statusCode(201);

        // Then
        assertThat(events().await(Topics.INTAKE, caseNo, CaseNoted.class).sealed())
                .isNull();
        assertThat(count("SELECT count(*) FROM journal WHERE aggregateid = '" + caseNo + "'"))
                .isEqualTo(2);
        as(clerk(), key).body(Map.of("text", "另一件")).post(url).then().statusCode(409);
        as(clerk(), key)
                .body(Map.of("reason", "不是催办"))
                .post("/api/v1/cases/" + caseNo + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    @DisplayName("撤回一次")
    void shouldTakeOneWithdrawal() {
        // Given
        String caseNo = registered(clerk(), registration()).getString("caseNo");
        takenOver(caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE);

        // Then
        note(clerk(), caseNo, "withdrawal", Map.of("reason", "已和解"))
                .statusCode(201)
                .body("caseWithdrawn", equalTo(true));
        note(clerk(), caseNo, "withdrawal", Map.of("reason", "已和解"))
                .statusCode(409)
                .body("type", endsWith("already-withdrawn"));
    }

    @Test
    @DisplayName("#19 #83 办结后评价一次")
    void shouldTakeOneRatingOnceTheCaseIsClosed() {
        // Given
        JsonPath answer = registered(clerk(), registration());
        String caseNo = answer.getString("caseNo");
        takenOver(caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE);
        note(clerk(), caseNo, "rating", Map.of("score", 5)).statusCode(409).body("type", endsWith("not-ratable-yet"));

        // When
        closeCase(caseNo);

        // Then
        note(clerk(), caseNo, "rating", Map.of("score", 4, "comment", "公道")).statusCode(201);
        note(clerk(), caseNo, "rating", Map.of("score", 1)).statusCode(409).body("type", endsWith("already-rated"));
        assertThat(events().await(Topics.INTAKE, caseNo, CaseNoted.class).rating())
                .isEqualTo(4);
        note(clerk(), caseNo, "supplements", Map.of("text", "x"))
                .statusCode(409)
                .body("type", endsWith("case-closed"));
        note(clerk(), caseNo, "urges", Map.of()).statusCode(409);
        note(clerk(), caseNo, "withdrawal", Map.of("reason", "x")).statusCode(409);
    }

    @Test
    @DisplayName("群众凭查询码补充、催办、撤回、评价")
    void shouldLetACitizenAddToACase() {
        // Given
        JsonPath answer = registered(clerk(), registration());
        String caseNo = answer.getString("caseNo");

        // When
        citizen(answer, "supplements", Map.of("text", "补交照片")).statusCode(201);
        citizen(answer, "urges", Map.of()).statusCode(201);
        citizen(answer, "withdrawal", Map.of("reason", "已和解")).statusCode(201);
        citizen(answer, "rating", Map.of("score", 5)).statusCode(409);
        closeCase(caseNo);
        citizen(answer, "rating", Map.of("score", 5)).statusCode(201);

        // Then
        assertThat(events().await(Topics.INTAKE, caseNo, CaseNoted.class, 4))
                .extracting(CaseNoted::note)
                .containsExactly(NoteKind.SUPPLEMENT, NoteKind.URGE, NoteKind.WITHDRAWAL, NoteKind.RATING);
        assertThat(events().of(Topics.INTAKE, caseNo, CaseNoted.class))
                .allSatisfy(event -> assertThat(event.by()).isEqualTo("citizen"));
        given().contentType(ContentType.JSON)
                .body(Map.of("caseNo", caseNo, "queryCode", answer.getString("queryCode")))
                .post("/api/v1/tracking")
                .then()
                .body("rating", equalTo(5))
                .body("steps.step", hasItem("WITHDRAWAL_ASKED"));
    }

    @Test
    @DisplayName("群众的幂等键按案件分开")
    void shouldKeepTheKeysOfCitizensApart() {
        // Given
        JsonPath one = registered(clerk(), registration());
        JsonPath other = registered(clerk(), registration());
        String key = UUID.randomUUID().toString();

        // Then
        citizen(one, key, "urges", Map.of("text", "甲")).statusCode(201);
        citizen(other, key, "urges", Map.of("text", "乙")).statusCode(201);
        citizen(one, key, "urges", Map.of("text", "甲")).statusCode(201);
        citizen(one, key, "urges", Map.of("text", "丙")).statusCode(409);
        citizen(one, "", "urges", Map.of("text", "甲")).statusCode(400);
    }

    @Test
    @DisplayName("一日内补充、催办有上限")
    void shouldLimitNotesOfOneDay() {
        // Given
        JsonPath answer = registered(clerk(), registration());
        for (int i = 0; i < 20; i++) {
            citizen(answer, "urges", Map.of()).statusCode(201);
        }

        // Then
        citizen(answer, "urges", Map.of()).statusCode(429).header("Retry-After", equalTo("86400"));
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        citizen(answer, "urges", Map.of()).statusCode(201);
    }

    @Test
    @DisplayName("规则 7: 只能跟进自己报送的案件")
    void shouldLetAPortalFollowOnlyWhatItSent() {
        // Given
        Map<String, Object> body = registration();
        body.put("channel", "ONLINE");
        String own = registered(portal(), body).getString("caseNo");
        String foreign = registered(clerk(), registration()).getString("caseNo");
        String otherPortal = Tokens.named("portal.other", Role.PORTAL, null, County.COUNTY);

        // Then
        note(portal(), own, "urges", Map.of()).statusCode(201);
        note(portal(), foreign, "urges", Map.of()).statusCode(404);
        note(otherPortal, own, "urges", Map.of()).statusCode(404);
        note(portal(), "FQ532601-20260302-999999", "urges", Map.of()).statusCode(404);
        note(portal(), "nonsense", "urges", Map.of()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"rating, score, 0", "rating, score, 6", "withdrawal, reason, ''", "supplements, text, ' '"})
    void shouldRefuseNotesThatSayNothing(String path, String field, String value) {
        // Given
        String caseNo = registered(clerk(), registration()).getString("caseNo");
        Object typed = field.equals("score") ? Integer.valueOf(value) : value;

        // Then
        note(clerk(), caseNo, path, Map.of(field, typed)).statusCode(422).body("errors.field", hasItem(field));
    }

    private ValidatableResponse note(String token, String caseNo, String path, Map<String, Object> body) {
        return as(token).body(body).post("/api/v1/cases/" + caseNo + "/" + path).then();
    }

    private static ValidatableResponse citizen(JsonPath registration, String path, Map<String, Object> note) {
        return citizen(registration, UUID.randomUUID().toString(), path, note);
    }

    private static ValidatableResponse citizen(
            JsonPath registration, String key, String path, Map<String, Object> note) {
        Map<String, Object> body = new HashMap<>(note);
        body.put("caseNo", registration.getString("caseNo"));
        body.put("queryCode", registration.getString("queryCode"));
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/tracking/" + path)
                .then();
    }
}
