package org.fengqiao.intake.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.County;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("撤回与评价只属于申请人")
class WithdrawalTest extends IntakeTest {

    private static final Map<String, Object> WISH = Map.of("reason", "已和解");

    @Test
    @DisplayName("办理单位不能自己撤回、评价所办案件")
    void shouldNotLetTheHandlingUnitEndOrRateItsCase() {
        // Given
        String caseNo = registered(clerk(), registration()).getString("caseNo");
        takenOver(caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE);

        // Then
        note(village(Role.CLERK), caseNo, "withdrawal", WISH).statusCode(403);
        note(village(Role.DIRECTOR), caseNo, "withdrawal", WISH)
                .statusCode(403)
                .body("type", endsWith("withdrawal-not-allowed"));
        note(countyClerk(), caseNo, "withdrawal", WISH).statusCode(403);
        closeCase(caseNo);
        note(village(Role.CLERK), caseNo, "rating", Map.of("score", 5))
                .statusCode(403)
                .body("type", endsWith("rating-not-allowed"));
        assertThat(count("SELECT count(*) FROM journal WHERE aggregateid = '" + caseNo + "'"))
                .isEqualTo(1);
        note(clerk(), caseNo, "rating", Map.of("score", 5)).statusCode(201);
    }

    @Test
    @DisplayName("自收自办的须主任撤回，评价只凭查询码")
    void shouldAskForTheDirectorWhereTheHandlingUnitTookTheApproachIn() {
        // Given
        JsonPath answer = registered(village(Role.CLERK), registration());
        String caseNo = answer.getString("caseNo");

        // Then
        needsDirector(caseNo);
        takenOver(caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE);
        needsDirector(caseNo);
        note(village(Role.DIRECTOR), caseNo, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(true));
        closeCase(caseNo);
        note(village(Role.CLERK), caseNo, "rating", Map.of("score", 5)).statusCode(403);
        note(village(Role.DIRECTOR), caseNo, "rating", Map.of("score", 5)).statusCode(403);
        citizen(answer, "rating", Map.of("score", 2)).statusCode(201);
    }

    @Test
    @DisplayName("案件移交之后，原登记单位可代申请人撤回")
    void shouldLetTheUnitWithdrawOnceAnotherHandlesTheCase() {
        // Given
        String caseNo = registered(village(Role.CLERK), registration()).getString("caseNo");
        takenOver(caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE);
        needsDirector(caseNo);

        // When
        takenOver(caseNo, 2, Tier.TOWNSHIP, County.KAIHUA_CENTRE);

        // Then
        note(village(Role.CLERK), caseNo, "withdrawal", WISH).statusCode(201);
    }

    @Test
    @DisplayName("规则 2: 撤回之后再来的，不并入即将终结的原案，另立一案并关联")
    void shouldOpenACaseForWhoComesBackBeforeTheWithdrawnOneIsClosed() {
        // Given
        Map<String, Object> applicant = applicant();
        JsonPath first = registered(portal(), online(applicant));
        citizen(first, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(true));

        // When
        JsonPath again = registered(portal(), online(applicant));

        // Then
        assertThat(again.getString("decision")).isEqualTo("ACCEPTED");
        assertThat(again.getString("relatesTo")).isEqualTo(first.getString("caseNo"));
        assertThat(registered(portal(), online(applicant)).getString("caseNo")).isEqualTo(again.getString("caseNo"));
    }

    @Test
    @DisplayName("知道他人身份者并案后，不能撤回、评价他人的案件")
    void shouldGiveAJoinedApproachNoPowerOverTheCase() {
        // Given
        Map<String, Object> victim = applicant();
        JsonPath first = registered(clerk(), registration(victim));
        String caseNo = first.getString("caseNo");
        JsonPath joined = registered(portal(), online(victim));
        assertThat(joined.getString("decision")).isEqualTo("JOINED");

        // When
        citizen(joined, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(false));

        // Then
        assertThat(events().await(Topics.INTAKE, caseNo, CaseNoted.class, 2))
                .extracting(CaseNoted::note)
                .containsExactly(NoteKind.SUPPLEMENT, NoteKind.SUPPLEMENT);
        citizen(joined, "withdrawal", WISH).statusCode(409).body("type", endsWith("already-withdrawn"));
        citizen(first, "urges", Map.of()).statusCode(201);
        citizen(first, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(true));
        assertThat(events().await(Topics.INTAKE, caseNo, CaseNoted.class, 4).getLast())
                .extracting(CaseNoted::note)
                .isEqualTo(NoteKind.WITHDRAWAL);
        closeCase(caseNo);
        citizen(joined, "rating", Map.of("score", 1)).statusCode(403);
        note(portal(), caseNo, "rating", Map.of("score", 1)).statusCode(403);
        citizen(first, "rating", Map.of("score", 5)).statusCode(201);
    }

    @Test
    @DisplayName("先立案者撤回，不影响他人的登记")
    void shouldGoOnForWhoeverElseStillWantsTheCase() {
        // Given
        Map<String, Object> person = applicant();
        JsonPath first = registered(portal(), online(person));
        JsonPath joined = registered(clerk(), registration(person));

        // Then
        citizen(first, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(false));
        citizen(joined, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(true));
    }

    @Test
    @DisplayName("反复消息迟到：其后的撤回与评价仍然有效")
    void shouldKeepWhatCameAfterAReopeningThatIsHeardOfLate() {
        // Given
        Map<String, Object> person = applicant();
        JsonPath first = registered(portal(), online(person));
        JsonPath joined = registered(clerk(), registration(person));
        String caseNo = first.getString("caseNo");
        citizen(first, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(false));

        // When
        reopenedBefore(caseNo);

        // Then
        citizen(joined, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(true));
        closeCase(caseNo);
        citizen(first, "rating", Map.of("score", 5)).statusCode(201);
        reopenedBefore(caseNo);
        citizen(first, "rating", Map.of("score", 1)).statusCode(409).body("type", endsWith("already-rated"));
    }

    @Test
    @DisplayName("#12 发送反复的机器时钟慢：仍在销号之后，案件照常办理")
    void shouldFollowTheFilesOwnOrderWhateverTheSendersClock() {
        // Given
        JsonPath registered = registered(portal(), online(applicant()));
        Instant closed = MutableClock.START.plus(Duration.ofHours(1));

        // When
        reopened(registered.getString("caseNo"), closed, closed.minusSeconds(60), "director");

        // Then
        citizen(registered, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(true));
    }

    /** The village tells of a closing and a reopening of an hour ago. */
    private void reopenedBefore(String caseNo) {
        Instant closed = MutableClock.START.minus(Duration.ofHours(1));
        reopened(caseNo, closed, closed.plusSeconds(60), "director");
    }

    private void reopened(String caseNo, Instant closed, Instant sent, String by) {
        String steps = "SELECT count(*) FROM tracking_step WHERE step = 'REOPENED' AND case_no = '" + caseNo + "'";
        long before = count(steps);
        String village = Topics.mediation(Tier.VILLAGE);
        events().send(
                        village,
                        "/mediation/village",
                        new CaseClosed(
                                caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE, Outcome.SETTLED, "director", closed),
                        closed,
                        null);
        events().send(
                        village,
                        "/mediation/village",
                        new CaseReopened(
                                caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE, "反复", by, closed.plusSeconds(60)),
                        sent,
                        null);
        await().until(() -> count(steps) == before + 1);
    }

    @ParameterizedTest
    @CsvSource({"director, false", "system, true"})
    @DisplayName("#39 反复的，先前撤回的登记恢复；只是撤销销号的，撤回仍然有效")
    void shouldForgetWithdrawalsOnlyWhereTheDisputeBrokeOutAgain(String by, boolean ended) {
        // Given
        Map<String, Object> person = applicant();
        JsonPath first = registered(portal(), online(person));
        JsonPath joined = registered(clerk(), registration(person));
        citizen(joined, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(false));

        // When
        Instant closed = MutableClock.START.plus(Duration.ofDays(365));
        reopened(first.getString("caseNo"), closed, closed.plusSeconds(60), by);

        // Then
        citizen(first, "withdrawal", WISH).statusCode(201).body("caseWithdrawn", equalTo(ended));
    }

    @Test
    @DisplayName("同一账号报送多条时须指明")
    void shouldAskWhichOfSeveralApproachesIsMeant() {
        // Given
        Map<String, Object> person = applicant();
        JsonPath first = registered(portal(), online(person));
        JsonPath again = registered(portal(), online(person));
        String caseNo = first.getString("caseNo");

        // Then
        note(portal(), caseNo, "withdrawal", WISH).statusCode(422).body("errors[0].field", equalTo("registrationId"));
        note(portal(), caseNo, "withdrawal", named(again)).statusCode(201).body("caseWithdrawn", equalTo(false));
        note(portal(), caseNo, "withdrawal", named(first)).statusCode(201).body("caseWithdrawn", equalTo(true));
    }

    private static Map<String, Object> named(JsonPath registration) {
        return Map.of("reason", "已和解", "registrationId", registration.getString("registrationId"));
    }

    private void needsDirector(String caseNo) {
        note(village(Role.CLERK), caseNo, "withdrawal", WISH)
                .statusCode(403)
                .body("type", endsWith("withdrawal-needs-director"));
    }

    private static String village(Role role) {
        return Tokens.of(role, County.ZHENHUA_COMMITTEE, County.ZHENHUA);
    }

    private static Map<String, Object> online(Map<String, Object> applicant) {
        Map<String, Object> body = registration(applicant);
        body.put("channel", "ONLINE");
        return body;
    }

    private static ValidatableResponse note(String token, String caseNo, String path, Map<String, Object> body) {
        return as(token).body(body).post("/api/v1/cases/" + caseNo + "/" + path).then();
    }

    private static ValidatableResponse citizen(JsonPath registration, String path, Map<String, Object> note) {
        Map<String, Object> body = new HashMap<>(note);
        body.put("caseNo", registration.getString("caseNo"));
        body.put("queryCode", registration.getString("queryCode"));
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/tracking/" + path)
                .then();
    }
}
