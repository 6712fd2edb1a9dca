package org.fengqiao.supervision.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.supervision.Api.as;
import static org.fengqiao.supervision.Api.supervisor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Role;
import org.fengqiao.supervision.Bus;
import org.fengqiao.supervision.Db;
import org.fengqiao.supervision.SupervisionTest;
import org.fengqiao.supervision.ledger.Lives;
import org.fengqiao.supervision.ledger.Story;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class CaseResourceTest extends SupervisionTest {

    private final Reference reference;

    CaseResourceTest(DataSource database, MutableClock clock, Reference reference) {
        super(new Db(database), clock);
        this.reference = reference;
    }

    @BeforeEach
    void loadCounty() {
        county(reference);
    }

    @Test
    @DisplayName("#6 a case shows its responsibilities with history, its clocks and its way")
    void shouldShowACaseFromVillageToCourt() {
        // Given
        Story story = inMediation(Tier.VILLAGE, Grade.COMPLEX);
        story.released(1, Tier.VILLAGE, MoveKind.REFERRAL);
        story.offered(1, Tier.VILLAGE, "r1");
        story.accepted(1, Tier.VILLAGE, "r1");
        String caseNo = send(story);

        // When
        supervisor()
                .get("/api/v1/cases/" + caseNo)
                // Then
                .then()
                .statusCode(200)
                .body("summary.state", equalTo("REFERRED"))
                .body("summary.stateLabel", equalTo("对接单位办理"))
                .body("summary.handler", equalTo(Story.COURT))
                .body("summary.handlerName", equalTo("文山市人民法院"))
                .body("summary.divisionName", equalTo("东风社区"))
                .body("summary.kindLabel", equalTo("邻里纠纷"))
                .body("responsibilities.findAll { it.kind == 'HANDLING' }.holder", contains(Story.VILLAGE, Story.COURT))
                .body("responsibilities.find { it.kind == 'FIRST_CONTACT' }.until", equalTo(null))
                .body("responsibilities.find { it.kind == 'HANDLING' }.until", notNullValue())
                .body("clocks.kind", hasItem("PARTNER_ANSWER"))
                .body("clocks.find { it.kind == 'HANDLING' }.label", equalTo("办理时限"))
                .body("timeline.label", hasItem("移送对接单位"));
    }

    @Test
    @DisplayName("labels come in English for those who ask for it")
    void shouldAnswerInEnglish() {
        String caseNo = send(inMediation(Tier.VILLAGE, Grade.GENERAL));

        supervisor()
                .header("Accept-Language", "en")
                .get("/api/v1/cases/" + caseNo)
                .then()
                .body("summary.stateLabel", equalTo("In mediation"));
    }

    @Test
    @DisplayName("rule 7: nobody sees a case outside the own division, nor that it exists")
    void shouldHideOtherDivisions() {
        String caseNo = send(inMediation(Tier.VILLAGE, Grade.GENERAL));

        as(Role.DIRECTOR, "532601002000-TC", "532601002000")
                .get("/api/v1/cases/" + caseNo)
                .then()
                .statusCode(404);
        as(Role.DIRECTOR, "532601002000-TC", "532601002000")
                .get("/api/v1/cases")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(Role.DIRECTOR, "532601002000-TC", "532601002000")
                .get("/api/v1/cases?division=532601001000")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fengqiao:problem:out-of-scope"));
        as(Role.DIRECTOR, Story.VILLAGE, Story.DIVISION)
                .get("/api/v1/cases/" + caseNo)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("rule 7: a department's or court's director looks over what that unit handles, not over the county")
    void shouldConfineADepartmentToItsOwnCases() {
        String caseNo = send(inMediation(Tier.VILLAGE, Grade.GENERAL));
        String department = "532601000000-D01";

        as(Role.DIRECTOR, department, "532601000000")
                .get("/api/v1/cases?unit=" + Story.VILLAGE)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(Role.DIRECTOR, department, "532601000000")
                .get("/api/v1/cases/" + caseNo)
                .then()
                .statusCode(404);
        as(Role.DIRECTOR, department, "532601000000")
                .get("/api/v1/statistics")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fengqiao:problem:out-of-scope"));
        as(Role.DIRECTOR, "532601000000-CC", "532601000000")
                .get("/api/v1/cases/" + caseNo)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("lists are cut into pages that neither repeat nor leave out a case")
    void shouldPageThroughCases() {
        // Given
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(send(dispatched(Tier.TOWNSHIP, Grade.DIFFICULT)));
            clock.advance(Duration.ofSeconds(1));
        }

        // When
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null && seen.size() < 500) {
            var page = supervisor()
                    .get("/api/v1/cases?limit=2&tier=TOWNSHIP&state=DISPATCHED&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.caseNo"));
            cursor = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
        }

        // Then
        assertThat(seen).containsAll(sent).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("#57 lists by colour and by what is overdue")
    void shouldListByColourAndOverdue() {
        // Given
        String caseNo = send(dispatched(Tier.VILLAGE, Grade.DIFFICULT));
        clock.advance(Duration.ofMinutes(65));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> "RED".equals(db.text("SELECT colour FROM supervised_case WHERE case_no = ?", caseNo)));

        // Then
        supervisor()
                .get("/api/v1/cases?colour=RED&overdue=true&limit=200")
                .then()
                .body("items.caseNo", hasItem(caseNo))
                .body("items.colour", everyItem(equalTo("RED")));
        supervisor().get("/api/v1/cases?overdue=false&limit=200").then().body("items.caseNo", not(hasItem(caseNo)));
        supervisor().get("/api/v1/cases?q=" + caseNo).then().body("items.caseNo", contains(caseNo));
        for (String pattern : List.of("%", "_", "FQ%", "\\")) {
            supervisor()
                    .queryParam("q", pattern)
                    .get("/api/v1/cases")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        supervisor().get("/api/v1/cases?overdue=abc").then().statusCode(422).body("errors.field", hasItem("overdue"));
    }

    @Test
    @DisplayName("lists can be narrowed to what is open, or to what is closed")
    void shouldListOpenOrClosed() {
        // Given
        String open = send(dispatched(Tier.VILLAGE, Grade.DIFFICULT));
        String closed = send(Lives.ESCALATED.play(Bus.caseNo(), clock.instant()));

        // Then
        supervisor()
                .get("/api/v1/cases?open=true&limit=200")
                .then()
                .body("items.caseNo", hasItem(open))
                .body("items.state", everyItem(not(equalTo("CLOSED"))));
        supervisor()
                .get("/api/v1/cases?open=false&limit=200")
                .then()
                .body("items.caseNo", hasItem(closed))
                .body("items.state", everyItem(equalTo("CLOSED")));
    }

    @Test
    @DisplayName("what an applicant sent shows by its kind only")
    void shouldNameTheKindOfANote() {
        String caseNo = send(Lives.WITH_ASSISTANT.play(Bus.caseNo(), clock.instant()));

        supervisor()
                .get("/api/v1/cases/" + caseNo)
                .then()
                .body("timeline.find { it.type == 'case.noted.v1' }.detail", equalTo("催办"));
    }

    @Test
    @DisplayName("of a case with very many steps the newest are shown, and that there are earlier ones")
    void shouldShowTheNewestSteps() {
        // Given
        String caseNo = send(dispatched(Tier.VILLAGE, Grade.GENERAL));
        supervisor()
                .get("/api/v1/cases/" + caseNo)
                .then()
                .body("timeline.type", hasItem("case.registered.v1"))
                .body("timelineShortened", equalTo(false));

        // When
        db.run("""
                INSERT INTO case_event (case_no, source, sequence, id, type, occurred_at, previous_hash, hash,
                    data_digest, detail)
                SELECT case_no, source, n, gen_random_uuid(), 'case.noted.v1', occurred_at + n * interval '1 second',
                    '', '', '', CASE WHEN n = 1001 THEN 'RATING' ELSE 'URGE' END
                FROM case_event, generate_series(2, 1001) n
                WHERE case_no = ? AND type = 'case.registered.v1'""", caseNo);

        // Then
        supervisor()
                .get("/api/v1/cases/" + caseNo)
                .then()
                .body("timeline", hasSize(1000))
                .body("timeline.type", not(hasItem("case.registered.v1")))
                .body("timeline[998].detail", equalTo("催办"))
                .body("timeline[999].detail", not(equalTo("催办")))
                .body("timelineShortened", equalTo(true));
    }

    @Test
    void shouldNameAWrongFilter() {
        supervisor()
                .get("/api/v1/cases?colour=GREEN")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].field", equalTo("colour"));
        supervisor().get("/api/v1/cases?limit=500").then().statusCode(422);
        supervisor().get("/api/v1/cases?cursor=x").then().statusCode(422);
    }

    @Test
    @DisplayName("a life from village to township leaves its whole way")
    void shouldShowTheWholeWay() {
        String caseNo = send(Lives.ESCALATED.play(Bus.caseNo(), clock.instant()));

        supervisor()
                .get("/api/v1/cases/" + caseNo)
                .then()
                .body("summary.state", equalTo("CLOSED"))
                .body("summary.outcome", equalTo("SETTLED"))
                .body("timeline.type", hasItem("case.handed-over.v1"))
                .body("timeline.find { it.type == 'case.released.v1' }.detail", equalTo("上报"));
    }
}
