package org.fengqiao.routing.route.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routing.TestNetwork.as;
import static org.fengqiao.routing.TestNetwork.asSupervisor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.crypto.FreeText;
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
class RouteResourceTest {

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
    @DisplayName("#35 双交办: a second unit gets its own assignment, the order's text only sealed, and once")
    void shouldAssignASecondUnitOnce() {
        // Given
        String key = UUID.randomUUID().toString();
        var request = Map.of("unit", TestUnits.PS.code(), "reason", "DUAL", "text", "请同时核查张三丰的情况");

        // When
        for (int i = 0; i < 2; i++) {
            asSupervisor()
                    .header("Idempotency-Key", key)
                    .body(request)
                    .post(path("assistants"))
                    .then()
                    .statusCode(201)
                    .body("hops[1].unit", equalTo(TestUnits.PS.code()));
        }

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.TOWNSHIP), caseNo, CaseDispatched.class))
                .returns(AssignmentRole.ASSIST, CaseDispatched::role)
                .returns(MoveReason.DUAL, CaseDispatched::reason)
                .returns("supervisor.539907000000-cc", CaseDispatched::orderedBy);
        var text = network.events.await(Topics.dispatch(Tier.TOWNSHIP), caseNo, NoteForwarded.class);
        assertThat(vault.open(text.sealed(), SealedNote.class).text()).contains("张三丰");
        assertThat(network.events.of(Topics.dispatch(Tier.TOWNSHIP), caseNo, CaseDispatched.class))
                .hasSize(1);
        assign(as(Role.DIRECTOR, TestUnits.VC), TestUnits.PS, 409);

        // When
        network.tell(
                Tier.TOWNSHIP,
                new AssistConcluded(caseNo, 2, Tier.TOWNSHIP, TestUnits.PS.code(), "director", MutableClock.START));

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(asSupervisor().get(path("route")).<String>path("hops[1].ending"))
                                .isEqualTo("CONCLUDED"));
        assign(as(Role.LEADER, TestUnits.CC), TestUnits.PS, 201);
    }

    @Test
    void shouldLetOnlyThoseAssignWhoSteerTheCase() {
        assign(as(Role.DIRECTOR, TestUnits.TC), TestUnits.PS, 403);
        assign(as(Role.DIRECTOR, "539922001000-TC", "539922001000"), TestUnits.PS, 404);
        assign(as(Role.SUPERVISOR, "539922000000-CC", "539922000000"), TestUnits.PS, 404);
        assign(as(Role.CLERK, TestUnits.VC), TestUnits.PS, 403);
        assign(as(Role.DIRECTOR, TestUnits.VC), TestUnits.VC, 409);
        as(Role.DIRECTOR, TestUnits.VC)
                .body(Map.of("unit", TestUnits.PS.code(), "reason", "ASSIST"))
                .post(path("assistants"))
                .then()
                .statusCode(400);
    }

    @Test
    @DisplayName("#35 a unit charges nobody outside its division; it may ask those above for help")
    void shouldNotChargeUnitsOutsideTheDivision() {
        // Given
        Unit neighbour = new Unit(
                "539907002000-TC",
                "追栗街镇矛盾纠纷调处中心",
                UnitType.TOWNSHIP_CENTRE,
                Tier.TOWNSHIP,
                null,
                "539907002000",
                "director.539907002000-tc",
                "director.539907002000-tc",
                true,
                null);
        TestNetwork.put("divisions", List.of(TestNetwork.division("539907002000", "追栗街镇", TestNetwork.COUNTY)));
        TestNetwork.put("units", List.of(neighbour)).then().statusCode(200);

        // When, Then
        assign(as(Role.DIRECTOR, TestUnits.VC), neighbour, 422);
        assign(as(Role.LEADER, TestUnits.TC), neighbour, 422);
        as(Role.DIRECTOR, TestUnits.VC)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unit", TestUnits.PS.code(), "reason", "DUAL"))
                .post(path("assistants"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("unit"))
                .body("errors.message", contains("单位不在您的辖区内"));
        assign(as(Role.DIRECTOR, TestUnits.VC), TestUnits.PS, 201);
        assign(asSupervisor(), neighbour, 201);
    }

    @Test
    @DisplayName("#29 提级办理: ordered by a supervisor, carried out when the holder lets go")
    void shouldLift() {
        // Given
        String etag = asSupervisor().get(path("route")).header("ETag");

        // When
        asSupervisor()
                .header("If-Match", etag)
                .body(Map.of("reason", "影响较大", "toTier", "COUNTY"))
                .post(path("lift"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RECALLING"))
                .body("handler.unit", equalTo(TestUnits.VC.code()));

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, CaseRecalled.class))
                .returns(MoveReason.ESCALATION_ORDERED, CaseRecalled::reason)
                .returns("影响较大", recall -> new FreeText(vault).open(recall.text()));

        // When
        network.release(caseNo, 1, TestUnits.VC, MoveKind.RECALL, null);
        var lifted = network.events.await(Topics.dispatch(Tier.COUNTY), caseNo, CaseDispatched.class);
        network.takeOver(lifted);

        // Then
        assertThat(lifted).returns("supervisor.539907000000-cc", CaseDispatched::orderedBy);
        var kept = network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, CaseDispatched.class, 2);
        assertThat(kept.getLast())
                .returns(AssignmentRole.ASSIST, CaseDispatched::role)
                .returns(3, CaseDispatched::hop);
        lift(asSupervisor(), asSupervisor().get(path("route")).header("ETag"), 409);
    }

    @Test
    @DisplayName("rule 3: an order that is repeated with its key gets the first answer")
    void shouldLiftOnceWithAKey() {
        // Given
        String etag = asSupervisor().get(path("route")).header("ETag");
        String key = UUID.randomUUID().toString();

        // When
        List<Response> answers = Stream.of(1, 2)
                .map(attempt -> asSupervisor()
                        .header("If-Match", etag)
                        .header("Idempotency-Key", key)
                        .body(Map.of("reason", "影响较大"))
                        .post(path("lift")))
                .toList();

        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        assertThat(answers.getLast().header("ETag"))
                .isEqualTo(answers.getFirst().header("ETag"));
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, CaseRecalled.class);
        assertThat(network.events.of(Topics.dispatch(Tier.VILLAGE), caseNo, CaseRecalled.class))
                .hasSize(1);
    }

    @Test
    void shouldGuardLifting() {
        lift(asSupervisor(), null, 428);
        lift(asSupervisor(), "\"99\"", 412);
        lift(as(Role.DIRECTOR, TestUnits.VC), "\"1\"", 403);
        lift(as(Role.SUPERVISOR, "539922000000-CC", "539922000000"), "\"1\"", 404);
    }

    @Test
    void shouldShowARouteOnlyInsideTheScope() {
        as(Role.CLERK, TestUnits.VC).get(path("route")).then().statusCode(200);
        as(Role.MEDIATOR, TestUnits.TC).get(path("route")).then().statusCode(200);
        as(Role.DIRECTOR, "539922001000-TC", "539922001000")
                .get(path("route"))
                .then()
                .statusCode(404);
        as(Role.AUDITOR, TestUnits.CC).get(path("route")).then().statusCode(403);
        asSupervisor()
                .get("/api/v1/cases/FQ000000-20260101-000000/route")
                .then()
                .statusCode(404);
        asSupervisor()
                .header("Accept-Language", "en")
                .get(path("route"))
                .then()
                .body("statusLabel", equalTo("being handled"));
    }

    private void assign(RequestSpecification who, Unit unit, int status) {
        who.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unit", unit.code(), "reason", "ASSIST"))
                .post(path("assistants"))
                .then()
                .statusCode(status);
    }

    private void lift(RequestSpecification who, String ifMatch, int status) {
        RequestSpecification request = ifMatch == null ? who : who.header("If-Match", ifMatch);
        request.body(Map.of("reason", "影响较大")).post(path("lift")).then().statusCode(status);
    }

    private String path(String what) {
        return "/api/v1/cases/" + caseNo + "/" + what;
    }
}
