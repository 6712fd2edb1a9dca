package org.fengqiao.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routing.TestNetwork.asSupervisor;
import static org.fengqiao.routing.TestNetwork.newCaseNo;
import static org.fengqiao.routing.TestNetwork.registration;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.FallbackAssigned;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.routing.TestNetwork;
import org.fengqiao.routing.TestUnits;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class CaseEventsTest {

    @Inject
    Vault vault;

    @Inject
    DataSource database;

    private TestNetwork network;

    @BeforeEach
    void aNetwork() {
        network = new TestNetwork(vault);
    }

    @Test
    @DisplayName("#8 #24 a neighbours' dispute starts in its village, and the decision is explained")
    void shouldDispatchARegisteredCase() {
        // Given
        String caseNo = newCaseNo();

        // When
        network.register(registration(caseNo, "02", 1, false, network.sealedCase()));

        // Then
        assertThat(dispatched(Tier.VILLAGE, caseNo))
                .returns(TestUnits.VC.code(), CaseDispatched::unit)
                .returns(TestUnits.TC.code(), CaseDispatched::firstContactUnit)
                .returns(Grade.GENERAL, CaseDispatched::grade)
                .returns(Risk.LOW, CaseDispatched::risk);
        asSupervisor()
                .get("/api/v1/cases/" + caseNo + "/route")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("DISPATCHED"))
                .body("statusLabel", equalTo("已交办，待接收"))
                .body("handler.unit", equalTo(TestUnits.VC.code()))
                .body("decisions.table", hasItem("start-tier"))
                .body("decisions.find { it.table == 'start-tier' }.annotation", containsString("小事不出村"))
                .body("decisions.find { it.table == 'start-tier' }.inputs.kind", equalTo("02"));
    }

    @Test
    @DisplayName("人民调解法 25: signs of a crime go to the township centre and its police station at once")
    void shouldSendSignsOfACrimeToThePoliceAtOnce() {
        // Given
        String caseNo = newCaseNo();

        // When
        network.register(registration(caseNo, "02", 1, true, null));

        // Then
        var dispatches = network.events.await(Topics.dispatch(Tier.TOWNSHIP), caseNo, CaseDispatched.class, 2);
        assertThat(dispatches.getFirst()).returns(TestUnits.TC.code(), CaseDispatched::unit);
        assertThat(dispatches.getLast())
                .returns(TestUnits.PS.code(), CaseDispatched::unit)
                .returns(AssignmentRole.ASSIST, CaseDispatched::role)
                .returns(2, CaseDispatched::hop);
        assertThat(dispatches.getLast().decisions())
                .singleElement()
                .satisfies(d -> assertThat(d.table()).isEqualTo("assistants"));
    }

    @Test
    @DisplayName("人民调解法 25: violence that only a further registration tells of goes to the police station, too, once")
    void shouldSendDangersOfAFurtherRegistrationToThePolice() {
        // Given
        String caseNo = network.heldCase();

        // When
        network.register(TestNetwork.joined(caseNo, true));
        network.register(TestNetwork.joined(caseNo, true));
        network.register(TestNetwork.joined(caseNo, false));
        network.note(caseNo, NoteKind.SUPPLEMENT, "later");

        // Then
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, NoteForwarded.class);
        assertThat(network.events.of(Topics.dispatch(Tier.TOWNSHIP), caseNo, CaseDispatched.class))
                .singleElement()
                .returns(TestUnits.PS.code(), CaseDispatched::unit)
                .returns(AssignmentRole.ASSIST, CaseDispatched::role)
                .returns(Risk.HIGH, CaseDispatched::risk);
        asSupervisor()
                .get("/api/v1/cases/" + caseNo + "/route")
                .then()
                .body("risk", equalTo("HIGH"))
                .body("handler.unit", equalTo(TestUnits.VC.code()))
                .body("decisions.findAll { it.table == 'assistants' }.outputs.unit", hasItem(TestUnits.PS.code()));
    }

    @Test
    @DisplayName("#16 #34 a medical dispute goes to the professional committee, the absent department is noted")
    void shouldDispatchToAProfessionalCommitteeAndNoteWhatIsMissing() {
        // Given
        String caseNo = newCaseNo();

        // When
        network.register(registration(caseNo, "13", 1, false, null));

        // Then
        assertThat(dispatched(Tier.COUNTY, caseNo)).returns(TestUnits.P02.code(), CaseDispatched::unit);
        asSupervisor()
                .get("/api/v1/cases/" + caseNo + "/route")
                .then()
                .body("decisions.find { it.table == 'assistants' }.outputs.unit", equalTo("NONE"))
                .body("decisions.find { it.table == 'assistants' }.outputs.missing", containsString("卫生健康"));
    }

    @Test
    @DisplayName("#23 an escalation goes through release, dispatch, take-over and hand-over")
    void shouldEscalate() {
        // Given
        String caseNo = network.heldCase();

        // When
        network.release(caseNo, 1, TestUnits.VC, MoveKind.ESCALATION, null);

        // Then
        var next = dispatched(Tier.TOWNSHIP, caseNo);
        assertThat(next)
                .returns(2, CaseDispatched::hop)
                .returns(1, CaseDispatched::fromHop)
                .returns(MoveReason.ESCALATION_ASKED, CaseDispatched::reason);
        assertThat(vault.open(next.sealed(), SealedCase.class).title()).isEqualTo("邻里排水纠纷");

        // When
        network.takeOver(next);

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, CaseHandedOver.class))
                .returns(1, CaseHandedOver::hop)
                .returns(2, CaseHandedOver::toHop);
        asSupervisor()
                .get("/api/v1/cases/" + caseNo + "/route")
                .then()
                .body("handler.unit", equalTo(TestUnits.TC.code()))
                .body("hops[0].ending", equalTo("HANDED_OVER"))
                .body("firstContactUnit", equalTo(TestUnits.TC.code()));
    }

    @Test
    @DisplayName("#1 #30 a missed pick-up gives the case to the fallback owner; a missed limit moves it up, once")
    void shouldFollowBreachedClocksOnce() {
        // Given
        String caseNo = network.heldCase();

        // When
        for (int i = 0; i < 2; i++) {
            network.breach(caseNo, ClockKind.PICK_UP, 1, TestUnits.VC, Consequence.FALLBACK_OWNER, "");
            network.breach(caseNo, ClockKind.HANDLING, 1, TestUnits.VC, Consequence.ESCALATE, "");
        }

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, FallbackAssigned.class))
                .returns(TestUnits.VC.fallbackOwner(), FallbackAssigned::owner);
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, CaseRecalled.class);

        // When
        network.release(caseNo, 1, TestUnits.VC, MoveKind.RECALL, null);

        // Then
        assertThat(dispatched(Tier.TOWNSHIP, caseNo)).returns(MoveReason.ESCALATION_OVERDUE, CaseDispatched::reason);
        assertThat(network.events.of(Topics.dispatch(Tier.VILLAGE), caseNo, FallbackAssigned.class))
                .hasSize(1);
        assertThat(network.events.of(Topics.dispatch(Tier.VILLAGE), caseNo, CaseRecalled.class))
                .hasSize(1);
    }

    @Test
    void shouldForwardNotesAndGiveThemToTheNextHolder() {
        // Given
        String caseNo = network.heldCase();

        // When
        network.note(caseNo, NoteKind.SUPPLEMENT, "补充一张照片");

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, NoteForwarded.class))
                .returns(1, NoteForwarded::hop);

        // When
        network.release(caseNo, 1, TestUnits.VC, MoveKind.ESCALATION, null);

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.TOWNSHIP), caseNo, NoteForwarded.class))
                .returns(2, NoteForwarded::hop)
                .returns(NoteKind.SUPPLEMENT, NoteForwarded::note);
    }

    @Test
    @DisplayName("an event that comes before its case is known waits for it")
    void shouldParkWhatComesTooEarly() {
        // Given
        String caseNo = newCaseNo();
        network.note(caseNo, NoteKind.URGE, "请尽快");
        network.breach(caseNo, ClockKind.PICK_UP, 1, TestUnits.VC, Consequence.FALLBACK_OWNER, "");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(parkedEvents(caseNo)).isEqualTo(2));

        // When
        network.register(registration(caseNo, "02", 1, false, null));

        // Then
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, NoteForwarded.class);
        network.events.await(Topics.dispatch(Tier.VILLAGE), caseNo, FallbackAssigned.class);
        assertThat(parkedEvents(caseNo)).isZero();
    }

    private long parkedEvents(String caseNo) {
        return Sql.query(
                        database,
                        "SELECT count(*) FROM parked_event WHERE case_no = ?",
                        s -> s.setString(1, caseNo),
                        r -> r.getLong(1))
                .getFirst();
    }

    private CaseDispatched dispatched(Tier tier, String caseNo) {
        return network.events.await(Topics.dispatch(tier), caseNo, CaseDispatched.class);
    }
}
