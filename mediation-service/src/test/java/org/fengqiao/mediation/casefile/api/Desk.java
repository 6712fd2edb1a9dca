package org.fengqiao.mediation.casefile.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.mediation.Dispatches;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.TestEvents;
import org.fengqiao.testkit.Tokens;

/** A unit's desk over the real interface: routing is played by events, people by tokens. */
final class Desk {

    static final String TOWNSHIP = "532601001000";
    static final String UNIT = TOWNSHIP + "-TC";
    static final String MEDIATOR = "mediator.532601001000-tc.1";
    static final String COLLEAGUE = "mediator.532601001000-tc.2";
    static final String NAME = "王小明";
    static final String PHONE = "13812340001";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestEvents events;
    private final Vault vault;
    private final String caseNo;
    private final Tier tier;
    private String etag;

    private Desk(TestEvents events, Vault vault, Tier tier) {
        this.events = events;
        this.vault = vault;
        this.tier = tier;
        this.caseNo = "FQ532601-20260302-%06d".formatted(NUMBERS.incrementAndGet());
    }

    static Desk of(TestEvents events, Vault vault) {
        return new Desk(events, vault, Tier.TOWNSHIP);
    }

    String caseNo() {
        return caseNo;
    }

    Dispatches dispatch() {
        return Dispatches.lead(caseNo, tier, UNIT).sealed(vault.seal(content()));
    }

    static SealedCase content() {
        return new SealedCase(
                "宅基地纠纷",
                "邻居的院墙占了通道。",
                "村口石桥旁",
                List.of(
                        new SealedParty(
                                1, PartyRole.APPLICANT, PartyKind.PERSON, NAME, null, PHONE, "开化街道振华社区十二号", 1, false),
                        new SealedParty(2, PartyRole.RESPONDENT, PartyKind.PERSON, "李四", null, null, null, 1, false)));
    }

    /** Routing says something. */
    Desk told(RoutingEvent event) {
        events.send(Topics.dispatch(tier), "/routing", event);
        return this;
    }

    /** A dispatched file that is there. */
    Desk opened() {
        return told(dispatch().event()).await("DISPATCHED");
    }

    Desk await(String state) {
        eventually(() -> {
            Response read = read(clerk());
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.<String>path("state")).isEqualTo(state);
        });
        return this;
    }

    /** Waits long enough for a machine that has much else to do. */
    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(assertion);
    }

    Response read(String token) {
        Response answer = given().auth().oauth2(token).get("/api/v1/files/" + caseNo);
        etag = answer.header("ETag") == null ? etag : answer.header("ETag");
        return answer;
    }

    Response readFor(String purpose, String token) {
        return given().auth().oauth2(token).header("Access-Purpose", purpose).get("/api/v1/files/" + caseNo);
    }

    String etag() {
        return etag;
    }

    /** Does something with the version that was read last, whatever the answer. */
    Response attempt(String command, Object body, String token) {
        Response answer = request(token).header("If-Match", etag).body(body).post(path(command));
        etag = answer.header("ETag") == null ? etag : answer.header("ETag");
        return answer;
    }

    /** Does something that must be allowed. */
    Desk does(String command, Object body, String token) {
        attempt(command, body, token).then().statusCode(oneOf(200, 201));
        return this;
    }

    ValidatableResponse refused(int status, String problem, String command, Object body, String token) {
        return attempt(command, body, token)
                .then()
                .statusCode(status)
                .body("type", is("urn:fengqiao:problem:" + problem));
    }

    static RequestSpecification request(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    String path(String command) {
        return "/api/v1/files/" + caseNo + "/" + command;
    }

    Desk signedIn() {
        return opened().does("sign-in", Map.of(), clerk()).does("assignment", Map.of("mediator", MEDIATOR), clerk());
    }

    Desk mediating() {
        return signedIn().agreed(1).agreed(2).met();
    }

    Desk agreed(int party) {
        return does("consents", Map.of("party", party, "consents", true), mediator());
    }

    Desk met() {
        return does("sessions", session(), mediator());
    }

    static Map<String, Object> session() {
        return Map.of(
                "mode",
                "HOME",
                "kind",
                "PEOPLE",
                "startedAt",
                "2026-03-02T09:00:00+08:00",
                "minutes",
                60,
                "participants",
                List.of(1, 2),
                "record",
                "双方陈述，" + NAME + "愿意退让。");
    }

    static Map<String, Object> oral() {
        return Map.of("form", "ORAL", "content", "三日内拆除院墙。");
    }

    static Map<String, Object> written() {
        return Map.of(
                "form",
                "WRITTEN",
                "content",
                "三日内拆除院墙。",
                "obligations",
                List.of("三日内拆除"),
                "signedBy",
                List.of(1, 2),
                "mediatorSigned",
                true,
                "sealed",
                true);
    }

    <E extends Event> E seen(Class<E> type) {
        return events.await(Topics.mediation(tier), caseNo, type);
    }

    <E extends Event> int count(Class<E> type) {
        return events.of(Topics.mediation(tier), caseNo, type).size();
    }

    static String clerk() {
        return Tokens.of(Role.CLERK, UNIT, TOWNSHIP);
    }

    static String director() {
        return Tokens.of(Role.DIRECTOR, UNIT, TOWNSHIP);
    }

    static String mediator() {
        return Tokens.named(MEDIATOR, Role.MEDIATOR, UNIT, TOWNSHIP);
    }

    static String colleague() {
        return Tokens.named(COLLEAGUE, Role.MEDIATOR, UNIT, TOWNSHIP);
    }

    static String supervisor() {
        return Tokens.of(Role.SUPERVISOR, "532601000000-CC", "532601000000");
    }

    static String countyDirector() {
        return Tokens.named("director.532601000000-cc", Role.DIRECTOR, "532601000000-CC", "532601000000");
    }

    static String neighbour() {
        return Tokens.of(Role.DIRECTOR, "532601002000-TC", "532601002000");
    }
}
