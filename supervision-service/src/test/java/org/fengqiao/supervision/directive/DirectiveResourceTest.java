package org.fengqiao.supervision.directive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.supervision.Api.as;
import static org.fengqiao.supervision.Api.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.DirectiveKind;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Role;
import org.fengqiao.supervision.Db;
import org.fengqiao.supervision.SupervisionTest;
import org.fengqiao.supervision.ledger.Story;
import org.fengqiao.testkit.BusyPool;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class DirectiveResourceTest extends SupervisionTest {

    private static final Map<String, Object> LETTER =
            Map.of("kind", "RISK_LETTER", "unit", Story.TOWNSHIP, "text", "请于三日内报告化解方案。", "replyDays", 3);

    private final Reference reference;

    private final AgroalDataSource pool;

    DirectiveResourceTest(AgroalDataSource pool, MutableClock clock, Reference reference) {
        super(new Db(pool), clock);
        this.pool = pool;
        this.reference = reference;
    }

    @BeforeEach
    void loadCounty() {
        county(reference);
    }

    private static RequestSpecification director() {
        return as(Role.DIRECTOR, Story.TOWNSHIP, "532601001000");
    }

    private String issue(String caseNo) {
        return supervisor()
                .body(LETTER)
                .post("/api/v1/cases/" + caseNo + "/directives")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    @Test
    @DisplayName("#58 a directive is numbered, has a reply limit, and its answer ends the limit")
    void shouldIssueAndAnswerADirective() {
        // Given
        String caseNo = send(inMediation(Tier.TOWNSHIP, Grade.DIFFICULT));

        // When
        String number = issue(caseNo);
        director()
                .body(Map.of("text", "已约双方明日调解。"))
                .post("/api/v1/directives/" + number + "/reply")
                .then()
                .statusCode(201)
                .body("reply", equalTo("已约双方明日调解。"));

        // Then
        assertThat(number).matches("DB532601-2026-\\d{4}");
        DirectiveIssued issued = bus.events().await(Topics.SUPERVISION, caseNo, DirectiveIssued.class);
        assertThat(issued.kind()).isEqualTo(DirectiveKind.RISK_LETTER);
        bus.events().await(Topics.SUPERVISION, caseNo, DirectiveAnswered.class);
        assertThat(db.text("SELECT state FROM clock WHERE case_no = ? AND kind = 'DIRECTIVE_REPLY'", caseNo))
                .isEqualTo("MET");
        assertThat(db.text("SELECT text FROM directive WHERE number = ?", number))
                .as("the text is sealed in the table")
                .doesNotContain("化解");
        supervisor()
                .get("/api/v1/directives/" + number)
                .then()
                .body("text", equalTo("请于三日内报告化解方案。"))
                .body("kindLabel", equalTo("风险提示函"));
    }

    @Test
    @DisplayName("rule 5: an end that another calendar moved leaves its trace, also where a directive is sent first")
    void shouldTraceAMoveThatIsFirstSeenByADirective() {
        // Given
        Instant before = clock.instant();
        clock.set(OffsetDateTime.parse("2037-12-28T09:00:00+08:00").toInstant());
        String caseNo = send(inMediation(Tier.TOWNSHIP, Grade.COMPLEX));
        loadUnplanned(2038);

        // When
        issue(caseNo);

        // Then
        assertThat(movesOfHandling(caseNo)).containsExactly("calendar");
        clock.set(before);
    }

    @Test
    @DisplayName("numbers have no gaps, whatever is refused in between")
    void shouldNumberWithoutGaps() {
        String caseNo = send(inMediation(Tier.TOWNSHIP, Grade.DIFFICULT));
        int first = Integer.parseInt(issue(caseNo).substring(14));

        supervisor()
                .body(Map.of("kind", "REMINDER", "unit", "532601999999-TC", "text", "x", "replyDays", 3))
                .post("/api/v1/cases/" + caseNo + "/directives")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fengqiao:problem:unknown-unit"));
        int second = Integer.parseInt(issue(caseNo).substring(14));

        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    @DisplayName(
            "a directive goes to who answers or answered for the case, never to a unit that has nothing to do with it")
    void shouldRefuseAUnitThatHasNothingToDoWithTheCase() {
        // Given
        Story story = inMediation(Tier.TOWNSHIP, Grade.DIFFICULT);
        story.released(1, Tier.TOWNSHIP, MoveKind.REFERRAL);
        story.offered(1, Tier.TOWNSHIP, "r1");
        String caseNo = send(story);

        // When
        for (String involved : List.of(Story.VILLAGE, Story.TOWNSHIP, Story.COURT)) {
            to(involved, caseNo).then().statusCode(201).body("unit", equalTo(involved));
        }

        // Then
        to(Story.COUNTY, caseNo)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fengqiao:problem:unit-not-involved"))
                .body("title", equalTo("单位与本案无关"))
                .body("errors[0].field", equalTo("unit"));
        supervisor()
                .header("Accept-Language", "en")
                .body(letterTo(Story.COUNTY))
                .post("/api/v1/cases/" + caseNo + "/directives")
                .then()
                .statusCode(422)
                .body("title", equalTo("Unit not involved"));
        assertThat(db.number("SELECT count(*) FROM directive WHERE case_no = ?", caseNo))
                .isEqualTo(3);
    }

    private static Response to(String unit, String caseNo) {
        return supervisor().body(letterTo(unit)).post("/api/v1/cases/" + caseNo + "/directives");
    }

    private static Map<String, Object> letterTo(String unit) {
        return Map.of("kind", "REMINDER", "unit", unit, "text", "请报告进展。", "replyDays", 3);
    }

    @Test
    @DisplayName("rule 3: the same key gives the same directive")
    void shouldIssueOnceForOneKey() {
        String caseNo = send(inMediation(Tier.TOWNSHIP, Grade.DIFFICULT));
        List<String> numbers = List.of(1, 2).stream()
                .map(i -> given().auth()
                        .oauth2(Tokens.of(Role.SUPERVISOR, "532601000000-CC", "532601000000"))
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", "same-key-" + caseNo)
                        .body(LETTER)
                        .post("/api/v1/cases/" + caseNo + "/directives")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("number"))
                .toList();

        assertThat(numbers.get(0)).isEqualTo(numbers.get(1));
        assertThat(db.number("SELECT count(*) FROM directive WHERE case_no = ?", caseNo))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("rule 7: only the unit that was written to reads and answers; only once")
    void shouldLetOnlyTheUnitAnswerOnce() {
        // Given
        String caseNo = send(inMediation(Tier.TOWNSHIP, Grade.DIFFICULT));
        String number = issue(caseNo);
        RequestSpecification other = as(Role.DIRECTOR, "532601002000-TC", "532601002000");

        // Then
        other.get("/api/v1/directives/" + number).then().statusCode(404);
        as(Role.DIRECTOR, "532601002000-TC", "532601002000")
                .body(Map.of("text", "x"))
                .post("/api/v1/directives/" + number + "/reply")
                .then()
                .statusCode(404);
        as(Role.DIRECTOR, "532601002000-TC", "532601002000")
                .get("/api/v1/directives")
                .then()
                .body("items.number", not(hasItem(number)));
        director().get("/api/v1/directives?answered=false").then().body("items.number", hasItem(number));
        director()
                .body(Map.of("text", "一"))
                .post("/api/v1/directives/" + number + "/reply")
                .then()
                .statusCode(201);
        director()
                .body(Map.of("text", "二"))
                .post("/api/v1/directives/" + number + "/reply")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fengqiao:problem:directive-answered"));
    }

    @Test
    @DisplayName("overload: a request makes do with one connection, and without one asks for patience")
    void shouldNotFailWhenConnectionsAreScarce() {
        // Given
        String number = issue(send(inMediation(Tier.TOWNSHIP, Grade.DIFFICULT)));
        RequestSpecification reader = supervisor();

        // When
        Response withOne = BusyPool.during(pool, 1, () -> reader.get("/api/v1/directives"));
        Response without = BusyPool.during(pool, 0, () -> reader.get("/api/v1/directives"));

        // Then
        withOne.then().statusCode(200).body("items.number", hasItem(number));
        without.then()
                .statusCode(503)
                .header("Retry-After", "3")
                .body("type", equalTo("urn:fengqiao:problem:unavailable"));
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        // Given
        Story closed = inMediation(Tier.TOWNSHIP, Grade.GENERAL);
        closed.settled(1, Tier.TOWNSHIP);
        closed.verified(1, Tier.TOWNSHIP, true);
        closed.closed(1, Tier.TOWNSHIP, Outcome.SETTLED);
        String closedNo = send(closed);

        // Then
        supervisor()
                .body(LETTER)
                .post("/api/v1/cases/" + closedNo + "/directives")
                .then()
                .statusCode(409);
        supervisor()
                .body(LETTER)
                .post("/api/v1/cases/FQ532601-20260302-999999/directives")
                .then()
                .statusCode(404);
        supervisor()
                .body(Map.of("kind", "REMINDER", "unit", Story.TOWNSHIP, "text", " ", "replyDays", 0))
                .post("/api/v1/cases/" + closedNo + "/directives")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("text"))
                .body("errors.field", hasItem("replyDays"));
        supervisor()
                .body("{\"kind\":\"REMINDER\",\"unit\":\"x\",\"text\":\"a\",\"replyDays\":1,\"more\":2}")
                .post("/api/v1/cases/" + closedNo + "/directives")
                .then()
                .statusCode(400)
                .body("type", matchesPattern(".*malformed-request"));
    }
}
