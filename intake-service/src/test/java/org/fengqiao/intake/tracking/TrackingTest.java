package org.fengqiao.intake.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.County;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.testkit.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("群众跟踪 (信访工作条例 21)")
class TrackingTest extends IntakeTest {

    private static final String TRACKING = "/api/v1/tracking";

    @AfterEach
    void letTheWindowPass() {
        clock.advance(Duration.ofMinutes(16));
    }

    @Test
    void shouldShowHowFarACaseHasComeWhateverOrderTheEventsTook() {
        // Given
        JsonPath answer = registered(clerk(), registration());
        String caseNo = answer.getString("caseNo");
        List<Runnable> sends = List.of(
                send(Topics.mediation(Tier.TOWNSHIP), 6, closed(caseNo)),
                send(Topics.mediation(Tier.VILLAGE), 2, signedIn(caseNo)),
                send(Topics.SUPERVISION, 4, breached(caseNo)),
                send(Topics.dispatch(Tier.VILLAGE), 1, dispatched(caseNo)),
                send(Topics.mediation(Tier.VILLAGE), 3, released(caseNo)),
                send(Topics.mediation(Tier.TOWNSHIP), 5, settled(caseNo)));

        // When
        sends.forEach(Runnable::run);
        await().until(() -> count("SELECT count(*) FROM tracking_step WHERE case_no = '" + caseNo + "'") == 6);

        // Then
        track(caseNo, answer.getString("queryCode"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("stateLabel", equalTo("已办结"))
                .body("firstContactUnit", equalTo("开化街道综治中心"))
                .body(
                        "steps.step",
                        contains(
                                "REGISTERED",
                                "DISPATCHED",
                                "SIGNED_IN",
                                "ESCALATION_ASKED",
                                "OVERDUE",
                                "SETTLED",
                                "CLOSED"))
                .body("steps[1].label", equalTo("已交办"))
                .body("steps[1].unitName", equalTo("振华社区调解委员会"))
                .body("steps[1].at", equalTo("2026-03-02T01:01:00Z"));
    }

    @Test
    void shouldShowReferralsToo() {
        // Given
        JsonPath answer = registered(clerk(), registration());
        String caseNo = answer.getString("caseNo");

        // When
        events().send(Topics.referral(PartnerChannel.COURT), "/routing", offered(caseNo));

        // Then
        await().untilAsserted(() -> track(caseNo, answer.getString("queryCode"))
                .then()
                .body("steps.step", hasItem("REFERRAL_OFFERED"))
                .body("state", equalTo("MOVING")));
    }

    @Test
    @DisplayName("不含个人信息")
    void shouldTellNothingAboutPeople() {
        // Given
        Map<String, Object> applicant = applicant();
        JsonPath answer = registered(clerk(), registration(applicant));

        // Then
        track(answer.getString("caseNo"), answer.getString("queryCode"))
                .then()
                .statusCode(200)
                .body(not(containsString((String) applicant.get("name"))))
                .body(not(containsString("邻里排水")))
                .body(not(containsString("clerk.")));
    }

    @Test
    @DisplayName("并案登记的查询码只给出并案之时起的环节")
    void shouldShowWhoeverJoinedACaseNothingFromBefore() {
        // Given
        Map<String, Object> victim = applicant();
        JsonPath first = registered(clerk(), registration(victim));
        String caseNo = first.getString("caseNo");
        happens(Topics.dispatch(Tier.VILLAGE), dispatched(caseNo), caseNo, "DISPATCHED");
        clock.advance(Duration.ofMinutes(1));

        // When
        Map<String, Object> online = registration(victim);
        online.put("channel", "ONLINE");
        JsonPath joined = registered(portal(), online);
        clock.advance(Duration.ofMinutes(1));
        happens(Topics.mediation(Tier.VILLAGE), signedIn(caseNo), caseNo, "SIGNED_IN");

        // Then
        assertThat(joined.getString("decision")).isEqualTo("JOINED");
        track(caseNo, joined.getString("queryCode"))
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDLING"))
                .body("steps.step", contains("JOINED", "SIGNED_IN"));
        track(caseNo, first.getString("queryCode"))
                .then()
                .body("state", equalTo("HANDLING"))
                .body("steps.step", contains("REGISTERED", "DISPATCHED", "JOINED", "SIGNED_IN"));
    }

    private void happens(String topic, Event event, String caseNo, String step) {
        events().send(topic, "/test/" + topic, event, clock.instant(), null);
        await().until(() ->
                count("SELECT count(*) FROM tracking_step WHERE case_no = '" + caseNo + "' AND step = '" + step + "'")
                        == 1);
    }

    @Test
    void shouldForgiveHowACodeIsTypedAndSpeakEnglish() {
        // Given
        JsonPath answer = registered(clerk(), registration());
        String code = answer.getString("queryCode");
        String typed = " " + code.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + code.substring(4) + " ";

        // Then
        given().header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(Map.of("caseNo", answer.getString("caseNo").toLowerCase(Locale.ROOT), "queryCode", typed))
                .post(TRACKING)
                .then()
                .statusCode(200)
                .body("stateLabel", equalTo("Registered"));
    }

    @Test
    @DisplayName("不存在的案号与错误的查询码应答相同")
    void shouldAnswerUnknownCasesAndWrongCodesAlike() {
        // Given
        JsonPath answer = registered(clerk(), registration());

        // When
        Response wrongCode = track(answer.getString("caseNo"), "AAAAAAAA");
        Response unknownCase = track("FQ532601-20260302-999998", "AAAAAAAA");
        Response noNumber = track("not a number", "?");

        // Then
        assertThat(wrongCode.statusCode()).isEqualTo(404);
        assertThat(withoutTrace(unknownCase)).isEqualTo(withoutTrace(wrongCode));
        assertThat(withoutTrace(noNumber)).isEqualTo(withoutTrace(wrongCode));
    }

    @Test
    @DisplayName("同一地址对同一案号输错 5 次即暂停")
    void shouldStopGuessingAtOneCase() {
        // Given
        JsonPath answer = registered(clerk(), registration());
        String caseNo = answer.getString("caseNo");
        for (int i = 0; i < 5; i++) {
            track(caseNo, "AAAAAAA" + "34679".charAt(i)).then().statusCode(404);
        }

        // Then
        track(caseNo, "AAAAAAAC")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("900"))
                .body("type", equalTo("urn:fengqiao:problem:too-many-guesses"));
        track(caseNo, answer.getString("queryCode")).then().statusCode(429);
        JsonPath other = registered(clerk(), registration());
        track(other.getString("caseNo"), other.getString("queryCode")).then().statusCode(200);

        // When
        clock.advance(Duration.ofMinutes(15));

        // Then
        track(caseNo, answer.getString("queryCode")).then().statusCode(200);
    }

    @Test
    @DisplayName("同一地址输错 20 次即暂停")
    void shouldStopGuessingFromOneAddress() {
        // Given
        for (int i = 0; i < 20; i++) {
            track("FQ532601-20260302-9000%02d".formatted(i), "AAAAAAAA").then().statusCode(404);
        }
        JsonPath answer = registered(clerk(), registration());

        // Then
        track(answer.getString("caseNo"), answer.getString("queryCode")).then().statusCode(429);
    }

    @Test
    @DisplayName("未声明反向代理时，自称的地址不算数")
    void shouldBelieveNobodyWhoSaysThatHeComesFromElsewhere() {
        // Given
        String caseNo = registered(clerk(), registration()).getString("caseNo");
        for (int i = 0; i < 5; i++) {
            from("198.51.100." + i, caseNo).then().statusCode(404);
        }

        // Then
        from("203.0.113.9", caseNo).then().statusCode(429);
    }

    private static Response from(String address, String caseNo) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(Map.of("caseNo", caseNo, "queryCode", "AAAAAAAA"))
                .post(TRACKING);
    }

    @Test
    @DisplayName("并发猜测也只放过 5 次")
    void shouldCountGuessesThatComeAtOnce() {
        // Given
        String caseNo = registered(clerk(), registration()).getString("caseNo");

        // When
        List<Integer> answers = new ArrayList<>(IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> track(caseNo, "AAAAAAAA").statusCode())
                .toList());

        // Then
        assertThat(answers.stream().filter(status -> status == 404)).hasSize(5);
        assertThat(answers.stream().filter(status -> status == 429)).hasSize(11);
    }

    @Test
    @DisplayName("补充与催办同样防猜测")
    void shouldGuardTheOtherDoorsToo() {
        // Given
        String caseNo = registered(clerk(), registration()).getString("caseNo");
        for (int i = 0; i < 5; i++) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Map.of("caseNo", caseNo, "queryCode", "AAAAAAAA", "text", "x"))
                    .post(TRACKING + "/urges")
                    .then()
                    .statusCode(404);
        }

        // Then
        track(caseNo, "AAAAAAAA").then().statusCode(429);
    }

    @Test
    @DisplayName("群众的幂等键与其他请求一样，8 至 100 个字符")
    void shouldTakeKeysOfTheSameLengthAsEverywhere() {
        JsonPath registered = registered(clerk(), registration());
        Map<String, Object> urge =
                Map.of("caseNo", registered.getString("caseNo"), "queryCode", registered.getString("queryCode"));

        Map.of("k".repeat(100), 201, "k".repeat(101), 400, "k".repeat(7), 400)
                .forEach((key, status) -> given().contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(urge)
                        .post(TRACKING + "/urges")
                        .then()
                        .statusCode(status));
    }

    private static Response track(String caseNo, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("caseNo", caseNo, "queryCode", code))
                .post(TRACKING);
    }

    private static Map<String, Object> withoutTrace(Response answer) {
        Map<String, Object> body = new HashMap<>(answer.jsonPath().getMap(""));
        body.remove("traceId");
        return body;
    }

    private static Runnable send(String topic, int minute, Event event) {
        String source = "/test/" + topic;
        return () -> events().send(topic, source, event, at(minute), null);
    }

    private static Instant at(int minute) {
        return MutableClock.START.plus(Duration.ofMinutes(minute));
    }

    private static Event dispatched(String caseNo) {
        return NetworkFixture.dispatched(caseNo, 1, AssignmentRole.LEAD, MoveReason.INITIAL);
    }

    private static Event signedIn(String caseNo) {
        return new CaseSignedIn(caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE, "d", at(2));
    }

    private static Event released(String caseNo) {
        return new CaseReleased(
                caseNo,
                1,
                Tier.VILLAGE,
                County.ZHENHUA_COMMITTEE,
                MoveKind.ESCALATION,
                null,
                null,
                "r",
                "m",
                "d",
                at(3),
                null);
    }

    private static Event breached(String caseNo) {
        return new ClockBreached(
                caseNo,
                "c",
                ClockKind.HANDLING,
                1,
                Tier.VILLAGE,
                County.ZHENHUA_COMMITTEE,
                Consequence.ESCALATE,
                at(4),
                at(4));
    }

    private static Event settled(String caseNo) {
        return new CaseSettled(
                caseNo, 2, Tier.TOWNSHIP, County.KAIHUA_CENTRE, AgreementForm.ORAL, false, at(5), "m", at(5));
    }

    private static Event closed(String caseNo) {
        return new CaseClosed(caseNo, 2, Tier.TOWNSHIP, County.KAIHUA_CENTRE, Outcome.SETTLED, "d", at(6));
    }

    private static Event offered(String caseNo) {
        return new ReferralOffered(
                caseNo,
                1,
                UUID.randomUUID().toString(),
                PartnerChannel.COURT,
                County.COUNTY + "-PC",
                County.ZHENHUA_COMMITTEE,
                Tier.VILLAGE,
                "02",
                County.ZHENHUA,
                Grade.GENERAL,
                "r",
                false,
                at(1),
                null);
    }
}
