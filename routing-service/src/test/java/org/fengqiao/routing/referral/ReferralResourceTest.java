package org.fengqiao.routing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routing.TestNetwork.as;
import static org.fengqiao.routing.TestNetwork.asSupervisor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralAnswer;
import org.fengqiao.contracts.ReferralAnswer.Answer;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Role;
import org.fengqiao.routing.TestNetwork;
import org.fengqiao.routing.TestUnits;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("#43-#46 #51 referrals over the partner's desk and over Kafka")
class ReferralResourceTest {

    @Inject
    Vault vault;

    private TestNetwork network;
    private String caseNo;

    @BeforeEach
    void aCaseInTheVillage() {
        network = new TestNetwork(vault);
        caseNo = network.heldCase();
    }

    @Test
    void shouldGoFromOfferToConclusionWithReceiptsForTheSender() {
        // Given
        var offer = offered(PartnerChannel.COURT);
        assertThat(offer).returns(TestUnits.COURT.code(), ReferralOffered::unit);
        assertThat(vault.open(offer.sealed(), SealedCase.class).title()).isEqualTo("邻里排水纠纷");

        // When
        answer(offer, TestUnits.COURT, "acceptance", "\"0\"", null)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ACCEPTED"));
        answer(offer, TestUnits.COURT, "acceptance", "\"0\"", null).statusCode(200);

        // Then
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralAccepted.class);
        route().body("handler.unit", equalTo(TestUnits.COURT.code())).body("handler.partner", equalTo(true));

        // When
        answer(offer, TestUnits.COURT, "conclusion", "\"1\"", Map.of("outcome", "SETTLED", "result", "双方和解"))
                .statusCode(200)
                .body("state", equalTo("CONCLUDED"))
                .body("result", nullValue())
                .body("matter", nullValue());

        // Then
        var concluded = network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralConcluded.class);
        assertThat(concluded.outcome()).isEqualTo(ReferralOutcome.SETTLED);
        assertThat(vault.open(concluded.sealed(), SealedNote.class).text()).isEqualTo("双方和解");
        assertThat(network.events.of(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralAccepted.class))
                .hasSize(1);
        as(Role.DIRECTOR, TestUnits.VC)
                .get("/api/v1/referrals/" + offer.referralId())
                .then()
                .statusCode(200)
                .body("steps.state", contains("OFFERED", "ACCEPTED", "CONCLUDED"))
                .body("steps[2].by", equalTo("partner.539907000000-pc"))
                .body("result", nullValue());
        as(Role.DIRECTOR, TestUnits.VC)
                .header("Access-Purpose", "VERIFICATION")
                .get("/api/v1/referrals/" + offer.referralId())
                .then()
                .statusCode(200)
                .body("result", equalTo("双方和解"));
        as(Role.AUDITOR, TestUnits.CC)
                .get("/api/v1/access-records/" + caseNo)
                .then()
                .body("items.account", contains("director.539907001001-vc"))
                .body("items.purpose", contains("VERIFICATION"))
                .body("items.fields", contains("result"));
        route().body("handler.unit", equalTo(TestUnits.VC.code()));
    }

    @Test
    void shouldShowPersonalDataOnlyToThePartnerWithAPurposeAndRememberIt() {
        // Given
        network.note(caseNo, NoteKind.SUPPLEMENT, "补充材料说明");
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, NoteForwarded.class);
        var offer = offered(PartnerChannel.POLICE);
        String path = "/api/v1/referrals/" + offer.referralId();

        // Then
        as(Role.PARTNER, TestUnits.PS)
                .get(path)
                .then()
                .statusCode(200)
                .body("matter.masked", equalTo(true))
                .body("matter.parties[0].name", equalTo("张**"))
                .body("matter.parties[0].phone", equalTo("138****5678"))
                .body("matter.text", nullValue())
                .body("matter.title", nullValue())
                .body("matter.supplements", nullValue());
        as(Role.PARTNER, TestUnits.PS)
                .header("Access-Purpose", "HANDLING")
                .get(path)
                .then()
                .body("matter.masked", equalTo(false))
                .body("matter.text", notNullValue())
                .body("matter.supplements[0].text", equalTo("补充材料说明"))
                .body("matter.parties[0].name", equalTo("张三丰"));
        as(Role.AUDITOR, TestUnits.CC)
                .get("/api/v1/access-records/" + caseNo)
                .then()
                .body("items.account", contains("partner.539907001000-ps"))
                .body("items.purpose", contains("HANDLING"))
                .body("items.fields", contains("title,text,place,parties,supplements"));
        as(Role.PARTNER, TestUnits.COURT).get(path).then().statusCode(404);
        as(Role.DIRECTOR, TestUnits.TC).get(path).then().statusCode(404);
        asSupervisor().get(path).then().statusCode(200).body("matter", nullValue());
        as(Role.PARTNER, TestUnits.PS)
                .get("/api/v1/cases/" + caseNo + "/route")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldTakeAnswersFromKafkaOnceAndOnlyFromThePartnerAsked() {
        // Given
        var offer = offered(PartnerChannel.COURT);

        // When
        send(offer, TestUnits.PS, Answer.ACCEPT);
        send(offer, TestUnits.COURT, Answer.CONCLUDE);
        send(offer, TestUnits.COURT, Answer.ACCEPT);
        send(offer, TestUnits.COURT, Answer.ACCEPT);
        send(offer, TestUnits.COURT, Answer.RETURN);

        // Then
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralReturned.class);
        assertThat(network.events.of(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralAccepted.class))
                .hasSize(1);
        route().body("referrals[0].steps.state", contains("OFFERED", "ACCEPTED", "RETURNED"));
    }

    @Test
    void shouldDeclineForAPartnerThatDoesNotAnswer() {
        // Given
        var offer = offered(PartnerChannel.COURT);

        // When
        network.breach(caseNo, ClockKind.PARTNER_ANSWER, 1, TestUnits.VC, Consequence.DIRECTIVE, offer.referralId());

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralDeclined.class))
                .returns("system", ReferralDeclined::by);
        answer(offer, TestUnits.COURT, "acceptance", "\"1\"", null)
                .statusCode(409)
                .body("type", equalTo("urn:fengqiao:problem:referral-not-open"))
                .body("state", equalTo("DECLINED"));
    }

    @Test
    void shouldAskForReasonsAndVersions() {
        // Given
        var offer = offered(PartnerChannel.COURT);

        // Then
        answer(offer, TestUnits.COURT, "acceptance", null, null).statusCode(428);
        answer(offer, TestUnits.COURT, "acceptance", "\"9\"", null).statusCode(412);
        answer(offer, TestUnits.COURT, "decline", "\"0\"", Map.of("reason", " "))
                .statusCode(422);
        answer(offer, TestUnits.COURT, "decline", "\"0\"", Map.of("why", "x")).statusCode(400);
        answer(offer, TestUnits.COURT, "conclusion", "\"0\"", Map.of("outcome", "SETTLED", "result", "x"))
                .statusCode(409);
        answer(offer, TestUnits.COURT, "return", "\"0\"", Map.of("reason", "x")).statusCode(409);
        answer(offer, TestUnits.PS, "acceptance", "\"0\"", null).statusCode(404);
        answer(offer, TestUnits.COURT, "decline", "\"0\"", Map.of("reason", "不属于受案范围"))
                .statusCode(200)
                .body("steps[1].reason", equalTo("不属于受案范围"));
    }

    @Test
    void shouldListInBothDirections() {
        // Given
        var offer = offered(PartnerChannel.COURT);
        String id = offer.referralId();

        // Then
        as(Role.PARTNER, TestUnits.COURT)
                .get("/api/v1/referrals?state=OFFERED&limit=200")
                .then()
                .body("items.id", hasItem(id));
        as(Role.PARTNER, TestUnits.PS).get("/api/v1/referrals?limit=200").then().body("items.id", not(hasItem(id)));
        as(Role.CLERK, TestUnits.VC)
                .get("/api/v1/referrals?channel=COURT&limit=200")
                .then()
                .body("items.id", hasItem(id));
        String unit = "&limit=200&unit=" + TestUnits.COURT.code();
        asSupervisor().get("/api/v1/referrals?direction=IN" + unit).then().body("items.id", hasItem(id));
        asSupervisor().get("/api/v1/referrals?direction=OUT" + unit).then().body("items", hasSize(0));
        asSupervisor().get("/api/v1/referrals?direction=SIDEWAYS").then().statusCode(422);
    }

    @Test
    @DisplayName("what a partner on Kafka leaves out is refused before it can wedge the case")
    void shouldPutAsideAnIncompleteAnswer() {
        // Given
        var offer = offered(PartnerChannel.COURT);
        send(offer, TestUnits.COURT, Answer.ACCEPT);
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralAccepted.class);

        // When
        network.events.send(Topics.REFERRAL_ANSWERS, "/partner/court", conclusion(offer, null, "court-system"));
        network.events.send(
                Topics.REFERRAL_ANSWERS,
                "/partner/court",
                conclusion(offer, ReferralOutcome.SETTLED, "张三 13800001111"));
        network.events.send(
                Topics.REFERRAL_ANSWERS,
                "/partner/court",
                conclusion(offer, ReferralOutcome.SETTLED, RoutingEvent.SYSTEM));
        network.events.send(
                Topics.REFERRAL_ANSWERS,
                "/mediation/village",
                new CaseClosed(caseNo, 1, Tier.VILLAGE, TestUnits.VC.code(), Outcome.SETTLED, "x", MutableClock.START));
        send(offer, TestUnits.COURT, Answer.CONCLUDE);

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, ReferralConcluded.class))
                .returns("court-system", ReferralConcluded::by);
        assertThat(network.events.all(Topics.DEAD_LETTER).stream()
                        .filter(letter -> letter.subject().equals(caseNo))
                        .map(letter -> letter.headers().get("dead-letter-reason")))
                .contains(
                        "CONCLUDE without its outcome or reason",
                        "no answer, or nobody's",
                        "not an answer of a partner about a case");
    }

    private ReferralAnswer conclusion(ReferralOffered offer, ReferralOutcome outcome, String by) {
        return new ReferralAnswer(
                caseNo,
                offer.referralId(),
                TestUnits.COURT.code(),
                Answer.CONCLUDE,
                outcome,
                null,
                by,
                MutableClock.START,
                null);
    }

    private ReferralOffered offered(PartnerChannel channel) {
        network.release(caseNo, 1, TestUnits.VC, MoveKind.REFERRAL, channel);
        return network.events.await(Topics.referral(channel), caseNo, ReferralOffered.class);
    }

    private ValidatableResponse answer(ReferralOffered offer, Unit partner, String what, String ifMatch, Object body) {
        RequestSpecification request = as(Role.PARTNER, partner);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.body(body);
        }
        return request.post("/api/v1/referrals/" + offer.referralId() + "/" + what)
                .then();
    }

    private void send(ReferralOffered offer, Unit partner, Answer answer) {
        network.events.send(
                Topics.REFERRAL_ANSWERS,
                "/partner/court",
                new ReferralAnswer(
                        caseNo,
                        offer.referralId(),
                        partner.code(),
                        answer,
                        answer == Answer.CONCLUDE ? ReferralOutcome.SETTLED : null,
                        "答复",
                        "court-system",
                        MutableClock.START,
                        null));
    }

    private ValidatableResponse route() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> asSupervisor().get("/api/v1/cases/" + caseNo + "/route"), r -> r.statusCode() == 200)
                .then();
    }
}
