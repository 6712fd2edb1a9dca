package org.fengqiao.routing.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routing.TestNetwork.as;
import static org.fengqiao.routing.TestNetwork.asSupervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.routing.TestNetwork;
import org.fengqiao.routing.TestUnits;
import org.fengqiao.routing.route.Routes;
import org.fengqiao.routing.route.domain.Signal;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("信访工作条例 23, 24: returns are decided by the sender, then by the joint meeting (#28)")
class ReturnResourceTest {

    @Inject
    Vault vault;

    @Inject
    MutableClock clock;

    @Inject
    Routes routes;

    @Inject
    DataSource database;

    private TestNetwork network;
    private String caseNo;

    @BeforeEach
    void aCaseInTheVillage() {
        network = new TestNetwork(vault);
        caseNo = network.heldCase();
    }

    @AfterEach
    void resetTime() {
        clock.set(MutableClock.START);
    }

    @Test
    void shouldLetTheSenderApproveAndSendTheCaseElsewhere() {
        // Given
        String id = askedReturn();

        // When
        sender().header("If-Match", "\"0\"")
                .body(Map.of("approve", true, "targetUnit", TestUnits.TC.code(), "reason", "应由街道办理"))
                .post("/api/v1/returns/" + id + "/decision")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("APPROVED"))
                .body("stateLabel", equalTo("同意退回"))
                .body("targetUnit", equalTo(TestUnits.TC.code()))
                .body("decision.by", equalTo("director.539907001000-tc"));

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.TOWNSHIP), caseNo, CaseDispatched.class))
                .returns(MoveReason.RETURN, CaseDispatched::reason)
                .returns(1, CaseDispatched::fromHop);
    }

    @Test
    @DisplayName("a supplement that is being taken in while the sender approves reaches the next unit, too")
    void shouldWaitForWhatIsBeingTakenIn() {
        // Given
        String id = askedReturn();

        // When
        var approval = QuarkusTransaction.requiringNew().call(() -> {
            routes.await(caseNo);
            var decision = CompletableFuture.supplyAsync(
                    () -> decide(sender(), id, "\"0\"", Map.of("approve", true, "reason", "同意")),
                    Thread::startVirtualThread);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting() > 0);
            var note = new Signal.Noted(
                    NoteKind.SUPPLEMENT, null, "citizen", MutableClock.START, network.sealedNote("补充"), null);
            routes.signal(routes.find(caseNo).orElseThrow(), note);
            return decision;
        });

        // Then
        approval.join().statusCode(200);
        assertThat(network.events.await(Topics.dispatch(Tier.TOWNSHIP), caseNo, NoteForwarded.class))
                .returns(2, NoteForwarded::hop);
    }

    /** Transactions that wait for the place of a case. */
    private long waiting() {
        return Sql.query(database, """
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'
                          AND query LIKE '%journal_head%'""", s -> {}, r -> r.getLong(1)).getFirst();
    }

    @Test
    void shouldGoFromRejectionToAdjudicationWithoutAnotherReturn() {
        // Given
        String id = askedReturn();
        sender().header("If-Match", "\"0\"")
                .body(Map.of("approve", false, "reason", "属于本村"))
                .post("/api/v1/returns/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, MoveRefused.class);

        // When
        as(Role.DIRECTOR, TestUnits.VC)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "不属于本村"))
                .post("/api/v1/returns/" + id + "/adjudication-request")
                .then()
                .statusCode(200)
                .body("state", equalTo("ADJUDICATION_REQUESTED"));
        asSupervisor()
                .header("If-Match", "\"2\"")
                .body(Map.of("targetUnit", TestUnits.CC.code(), "reason", "跨街道", "minutes", "联席会议纪要第1号"))
                .post("/api/v1/returns/" + id + "/adjudication")
                .then()
                .statusCode(200)
                .body("state", equalTo("ADJUDICATED"))
                .body("minutes", equalTo("联席会议纪要第1号"));
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, CaseRecalled.class);
        network.release(caseNo, 1, TestUnits.VC, MoveKind.RECALL, null);

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.COUNTY), caseNo, CaseDispatched.class))
                .returns(false, CaseDispatched::returnable)
                .returns(TestUnits.CC.code(), CaseDispatched::unit);
    }

    @Test
    void shouldRefuseAReturnAfterFiveWorkingDays() {
        // Given
        clock.set(MutableClock.START.plus(Duration.ofDays(8)));

        // When
        network.release(caseNo, 1, TestUnits.VC, MoveKind.RETURN, null, clock.instant());

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, MoveRefused.class))
                .returns(MoveKind.RETURN, MoveRefused::move);
    }

    @Test
    void shouldAcceptAReturnOnTheFifthWorkingDay() {
        // Given
        clock.set(MutableClock.START.plus(Duration.ofDays(7)));

        // When
        String id = askedReturn();

        // Then
        assertThat(id).isNotBlank();
    }

    @Test
    void shouldGuardWhoDecidesAndWhatAndWhen() {
        // Given
        String id = askedReturn();
        Map<String, Object> approval = Map.of("approve", true, "reason", "同意");

        // When
        decide(as(Role.DIRECTOR, TestUnits.VC), id, "\"0\"", approval).statusCode(403);
        decide(as(Role.DIRECTOR, TestUnits.PS), id, "\"0\"", approval).statusCode(404);
        decide(as(Role.SUPERVISOR, "539922000000-CC", "539922000000"), id, "\"0\"", approval)
                .statusCode(404);
        decide(sender(), id, null, approval).statusCode(428);
        decide(sender(), id, "\"7\"", approval).statusCode(412).body("currentVersion", equalTo(0));
        decide(sender(), id, "\"0\"", Map.of("reason", "x"))
                .statusCode(422)
                .body("errors[0].field", equalTo("approve"));
        target(id, TestUnits.VC.code());
        target(id, TestUnits.PS.code());
        target(id, TestUnits.CC.code());
        target(id, "no-such-unit");

        // Then
        decide(asSupervisor(), id, "\"0\"", approval).statusCode(200);
        decide(sender(), id, "\"1\"", approval)
                .statusCode(409)
                .body("type", equalTo("urn:fengqiao:problem:return-not-pending"));
        sender().header("If-Match", "\"1\"")
                .body(Map.of("reason", "r"))
                .post("/api/v1/returns/" + id + "/adjudication-request")
                .then()
                .statusCode(403);
        asSupervisor()
                .header("If-Match", "\"1\"")
                .body(Map.of("targetUnit", TestUnits.CC.code(), "reason", "r", "minutes", "m"))
                .post("/api/v1/returns/" + id + "/adjudication")
                .then()
                .statusCode(409);
    }

    @Test
    void shouldListWhatWaitsForTheReader() {
        // Given
        String id = askedReturn();

        // Then
        sender().get("/api/v1/returns?state=PENDING&limit=200").then().body("items.id", hasItem(id));
        as(Role.DIRECTOR, TestUnits.VC).get("/api/v1/returns?limit=200").then().body("items.id", hasItem(id));
        asSupervisor().get("/api/v1/returns?limit=200").then().body("items.id", hasItem(id));
        asSupervisor().get("/api/v1/returns?state=APPROVED&limit=200").then().body("items.id", not(hasItem(id)));
        as(Role.DIRECTOR, TestUnits.PS).get("/api/v1/returns").then().body("items.size()", equalTo(0));
        asSupervisor().get("/api/v1/returns?limit=1").then().body("items.size()", equalTo(1));
        asSupervisor().get("/api/v1/returns?cursor=nonsense").then().statusCode(422);
    }

    private void target(String id, String unit) {
        decide(sender(), id, "\"0\"", Map.of("approve", true, "targetUnit", unit, "reason", "r"))
                .statusCode(422)
                .body("errors[0].field", equalTo("targetUnit"));
    }

    private static ValidatableResponse decide(RequestSpecification who, String id, String ifMatch, Object body) {
        RequestSpecification request = ifMatch == null ? who : who.header("If-Match", ifMatch);
        return request.body(body).post("/api/v1/returns/" + id + "/decision").then();
    }

    private static RequestSpecification sender() {
        return as(Role.DIRECTOR, TestUnits.TC);
    }

    private String askedReturn() {
        network.release(caseNo, 1, TestUnits.VC, MoveKind.RETURN, null);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> asSupervisor()
                                .get("/api/v1/cases/" + caseNo + "/route")
                                .<String>path("returns[0].id"),
                        id -> id != null);
    }
}
