package org.fengqiao.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routing.TestNetwork.as;
import static org.fengqiao.routing.TestNetwork.asSupervisor;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralAnswer;
import org.fengqiao.contracts.ReferralAnswer.Answer;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever is named in a reason, a ruling or minutes stands in clear neither in a table nor on a topic. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("个人信息保护法 51: texts that people write are sealed")
class AtRestTest {

    private static final String WITNESS = "欧阳不相干";
    private static final String PHONE = "13900001234";
    private static final String REASON = "证人" + WITNESS + "（" + PHONE + "）";

    private final Vault vault;
    private final DataSource database;
    private TestNetwork network;
    private String caseNo;

    AtRestTest(Vault vault, DataSource database) {
        this.vault = vault;
        this.database = database;
    }

    @BeforeEach
    void aCaseInTheVillage() {
        network = new TestNetwork(vault);
        caseNo = network.heldCase();
    }

    @Test
    void shouldSealEveryTextOfAReturn() {
        // Given
        network.tell(Tier.VILLAGE, released());
        String id = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> route().extract().path("returns[0].id"), found -> found != null);
        String path = "/api/v1/returns/" + id;

        // When
        post(as(Role.DIRECTOR, TestUnits.TC), path + "/decision", 0, Map.of("approve", false, "reason", REASON));
        post(as(Role.DIRECTOR, TestUnits.VC), path + "/adjudication-request", 1, Map.of("reason", REASON));
        post(
                asSupervisor(),
                path + "/adjudication",
                2,
                Map.of("targetUnit", TestUnits.CC.code(), "reason", REASON, "minutes", REASON));
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, CaseRecalled.class);

        // Then
        shouldNameNobody();
        as(Role.DIRECTOR, TestUnits.VC)
                .get(path)
                .then()
                .body("reason", equalTo(REASON))
                .body("decision.reason", equalTo(REASON))
                .body("objection.reason", equalTo(REASON))
                .body("adjudication.reason", equalTo(REASON))
                .body("minutes", equalTo(REASON));
    }

    @Test
    void shouldSealAPartnersReasons() {
        // Given
        ReferralOffered first = offered(1);

        // When
        post(
                as(Role.PARTNER, TestUnits.COURT),
                "/api/v1/referrals/" + first.referralId() + "/decline",
                0,
                Map.of("reason", REASON));
        ReferralOffered second = offered(2);
        network.events.send(Topics.REFERRAL_ANSWERS, "/partner/court", declined(second));
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralDeclined.class, 2);

        // Then
        shouldNameNobody();
        route().body("referrals[0].steps[1].reason", equalTo(REASON))
                .body("referrals[1].steps[1].reason", equalTo(REASON));
        as(Role.DIRECTOR, TestUnits.VC)
                .get("/api/v1/referrals/" + first.referralId())
                .then()
                .body("steps[1].reason", equalTo(REASON));
    }

    @Test
    @DisplayName("a result that a partner sends in clear is sealed before it goes anywhere")
    void shouldSealAPartnersResult() {
        // Given
        ReferralOffered offer = offered(1);
        network.events.send(Topics.REFERRAL_ANSWERS, "/partner/court", answer(offer, Answer.ACCEPT, null));

        // When
        network.events.send(Topics.REFERRAL_ANSWERS, "/partner/court", answer(offer, Answer.CONCLUDE, REASON));
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralConcluded.class);

        // Then
        shouldNameNobody();
        as(Role.DIRECTOR, TestUnits.VC)
                .header("Access-Purpose", "HANDLING")
                .get("/api/v1/referrals/" + offer.referralId())
                .then()
                .body("result", equalTo(REASON));
    }

    @Test
    @DisplayName("a partner's answer that cannot be read is put aside sealed, and can be read when it is given back")
    void shouldPutAPartnersAnswerAsideSealed() {
        // Given
        String poison = "{\"reason\":\"%s\",\"caseNo\":\"%s\"}".formatted(REASON, caseNo);
        var answer = network.events.record(
                Topics.REFERRAL_ANSWERS, "/partner/court", declined(offered(1)), MutableClock.START, null);
        String data = new String(answer.value(), StandardCharsets.ISO_8859_1);

        // When
        network.events.sendRaw(Topics.REFERRAL_ANSWERS, caseNo, poison.getBytes(StandardCharsets.UTF_8));

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> network.events.data(Topics.DEAD_LETTER),
                        letters -> letters.stream().anyMatch(letter -> letter.startsWith("sealed:")));
        assertThat(network.events.data(Topics.DEAD_LETTER))
                .allSatisfy(text -> assertThat(text).doesNotContain(WITNESS, PHONE));

        // When
        network.events.send(new ProducerRecord<>(
                answer.topic(),
                null,
                answer.key(),
                new FreeText(vault).seal(data).getBytes(StandardCharsets.UTF_8),
                answer.headers()));

        // Then
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralDeclined.class);
    }

    @Test
    void shouldSealAnOrderAndAnAnswerThatWaits() {
        // Given
        String etag = asSupervisor().get("/api/v1/cases/" + caseNo + "/route").header("ETag");
        String unknown = TestNetwork.newCaseNo();
        network.events.send(Topics.REFERRAL_ANSWERS, "/partner/court", declined(REASON, REASON));
        network.events.send(Topics.REFERRAL_ANSWERS, "/partner/court", declined(unknown, null));

        // When
        asSupervisor()
                .header("If-Match", etag)
                .body(Map.of("reason", REASON))
                .post("/api/v1/cases/" + caseNo + "/lift")
                .then()
                .statusCode(200);
        network.events.send(Topics.REFERRAL_ANSWERS, "/partner/court", declined(unknown, REASON));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> everyRow().contains(unknown));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(refusals())
                        .contains(
                                REASON + ": not an answer of a partner about a case",
                                unknown + ": DECLINE without its outcome or reason"));

        // Then
        shouldNameNobody();
        assertThat(Sql.query(
                        database,
                        "SELECT count(*) FROM parked_event WHERE case_no = ?",
                        s -> s.setString(1, unknown),
                        r -> r.getLong(1)))
                .containsExactly(1L);
    }

    private List<String> refusals() {
        return network.events.all(Topics.DEAD_LETTER).stream()
                .map(letter -> letter.subject() + ": " + letter.headers().get("dead-letter-reason"))
                .toList();
    }

    private static ReferralAnswer declined(String caseNo, String reason) {
        return new ReferralAnswer(
                caseNo, "r", TestUnits.COURT.code(), Answer.DECLINE, null, reason, "court", MutableClock.START, null);
    }

    /** As a mediation service sent it before it sealed reasons. */
    private CaseReleased released() {
        return new CaseReleased(
                caseNo,
                1,
                Tier.VILLAGE,
                TestUnits.VC.code(),
                MoveKind.RETURN,
                null,
                null,
                REASON,
                "mediator",
                "director",
                MutableClock.START,
                null);
    }

    private ReferralOffered offered(int count) {
        network.release(caseNo, 1, TestUnits.VC, MoveKind.REFERRAL, PartnerChannel.COURT);
        return network.events
                .await(Topics.referral(PartnerChannel.COURT), caseNo, ReferralOffered.class, count)
                .getLast();
    }

    private ReferralAnswer declined(ReferralOffered offer) {
        return answer(offer, Answer.DECLINE, null);
    }

    private ReferralAnswer answer(ReferralOffered offer, Answer answer, String result) {
        return new ReferralAnswer(
                caseNo,
                offer.referralId(),
                offer.unit(),
                answer,
                answer == Answer.CONCLUDE ? ReferralOutcome.SETTLED : null,
                answer == Answer.DECLINE ? REASON : null,
                "court",
                MutableClock.START,
                result);
    }

    private static void post(RequestSpecification who, String path, int version, Map<String, Object> body) {
        who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse route() {
        return asSupervisor().get("/api/v1/cases/" + caseNo + "/route").then();
    }

    private void shouldNameNobody() {
        String topics = Stream.of(Tier.values())
                .map(tier -> network.events.all(Topics.dispatch(tier)).toString())
                .collect(Collectors.joining());
        assertThat(everyRow()).contains(caseNo);
        assertThat(List.of(everyRow(), topics))
                .allSatisfy(text -> assertThat(text).doesNotContain(WITNESS, PHONE));
    }

    private String everyRow() {
        return Sql.query(
                        database,
                        "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public'",
                        s -> {},
                        r -> r.getString(1))
                .stream()
                .flatMap(table ->
                        Sql.query(database, "SELECT t::text FROM " + table + " t", s -> {}, r -> r.getString(1))
                                .stream())
                .collect(Collectors.joining("\n"));
    }
}
