package org.fengqiao.routing.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routing.TestNetwork.COUNTY;
import static org.fengqiao.routing.TestNetwork.TOWNSHIP;
import static org.fengqiao.routing.TestNetwork.as;
import static org.fengqiao.routing.TestNetwork.division;
import static org.fengqiao.routing.TestNetwork.put;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.fengqiao.contracts.ReferenceEvent.DivisionPut;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Role;
import org.fengqiao.routing.TestNetwork;
import org.fengqiao.routing.TestUnits;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("#26 #27 divisions and units are data")
class ReferenceResourceTest {

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
    void shouldPutDivisionsOnceAndTellTheOthers() {
        // Given
        var zone = division("539907401000", "三七产业园区", COUNTY);
        var village = division("539907401001", "园区社区", "539907401000");

        // When
        put("divisions", List.of(village, zone)).then().statusCode(200).body("changed", equalTo(2));
        put("divisions", List.of(village, zone)).then().statusCode(200).body("changed", equalTo(0));

        // Then
        assertThat(network.events.await(Topics.REFERENCE, "539907401000", DivisionPut.class))
                .returns(true, DivisionPut::pseudo)
                .returns("三七产业园区", DivisionPut::name);
        assertThat(network.events.await(Topics.REFERENCE, "539907401001", DivisionPut.class))
                .returns(false, DivisionPut::pseudo);
        as(Role.CLERK, TestUnits.VC)
                .get("/api/v1/divisions?parent=539907401000")
                .then()
                .body("items.code", containsInAnyOrder("539907401001"));
        as(Role.CLERK, TestUnits.VC)
                .get("/api/v1/divisions?name=园区社区&within=" + COUNTY)
                .then()
                .body("items[0].parent", equalTo("539907401000"));
    }

    @Test
    @DisplayName("what is put later counts as later, whatever the clock says: every copy keeps the latest")
    void shouldCountWhatIsPutLaterAsLater() {
        // When
        put("divisions", List.of(division("539907402000", "旧名", COUNTY))).then().statusCode(200);
        put("divisions", List.of(division("539907402000", "新名", COUNTY))).then().statusCode(200);
        put("units", List.of(item(Map.of("name", "旧名")))).then().statusCode(200);
        put("units", List.of(item(Map.of("name", "新名")))).then().statusCode(200);

        // Then
        assertThat(putTimes("539907402000")).hasSize(2).isSorted().doesNotHaveDuplicates();
        assertThat(putTimes(TestUnits.TC.code()))
                .hasSizeGreaterThanOrEqualTo(2)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private List<Instant> putTimes(String code) {
        return Sql.query(
                database,
                "SELECT payload::jsonb ->> 'at' FROM journal WHERE aggregateid = ? ORDER BY sequence",
                s -> s.setString(1, code),
                row -> Instant.parse(row.getString(1)));
    }

    @Test
    void shouldRefuseATreeThatDoesNotHold() {
        put("divisions", List.of(division("539907999001", "无上级", "539907999000")))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("items[0].parent"));
        put("divisions", List.of(division("539922001000", "错上级", COUNTY)))
                .then()
                .statusCode(422);
        put("divisions", List.of(division("5399", "短", COUNTY))).then().statusCode(422);
        put("divisions", List.of(division(COUNTY, "文山市", "539900000000"), division(COUNTY, "再来", "539900000000")))
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("同一批中代码重复"));
        put("divisions", List.of()).then().statusCode(422);
    }

    @Test
    void shouldRefuseUnitsThatCannotWork() {
        unit(Map.of("division", "539907999000", "code", "539907999000-TC"), "items[0].division");
        unit(Map.of("division", COUNTY), "items[0].code");
        unit(Map.of("type", "VILLAGE_COMMITTEE"), "items[0].code");
        unit(Map.of("tier", "COUNTY"), "items[0].tier");
        unit(Map.of("director", " "), "items[0].director");
        unit(Map.of("fallbackOwner", ""), "items[0].fallbackOwner");
        put("units", List.of(item(Map.of("tier", "NONE")))).then().statusCode(400);
        put("units", List.of(item(Map.of("tiers", "x")))).then().statusCode(400);
    }

    @Test
    void shouldListUnitsByScopeTypeAndChannel() {
        as(Role.CLERK, TestUnits.VC)
                .get("/api/v1/units?limit=200&division=" + TOWNSHIP)
                .then()
                .body("items.code", hasItems(TestUnits.VC.code(), TestUnits.TC.code(), TestUnits.PS.code()));
        as(Role.CLERK, TestUnits.VC)
                .get("/api/v1/units?channel=COURT&type=PEOPLES_COURT&division=" + COUNTY)
                .then()
                .body("items.code", hasItem(TestUnits.COURT.code()));
        var page = as(Role.CLERK, TestUnits.VC).get("/api/v1/units?limit=2");
        page.then().body("items.size()", equalTo(2));
        assertThat(page.header("Link")).contains("rel=\"next\"");
        as(Role.CLERK, TestUnits.VC)
                .get("/api/v1/units?limit=2&cursor=" + page.<String>path("next"))
                .then()
                .statusCode(200);
        as(Role.CLERK, TestUnits.VC)
                .get("/api/v1/units/" + TestUnits.TC.code())
                .then()
                .statusCode(200);
        as(Role.CLERK, TestUnits.VC).get("/api/v1/units/none").then().statusCode(404);
        given().get("/api/v1/units").then().statusCode(401);
    }

    @Test
    @DisplayName("a case without any unit near waits, and is dispatched when a unit comes")
    void shouldDispatchAWaitingCaseWhenAUnitComes() {
        // Given
        put("divisions", List.of(division("440000000000", "广东省", null))).then().statusCode(200);
        put("divisions", List.of(division("440100000000", "广州市", "440000000000")))
                .then()
                .statusCode(200);
        put("divisions", List.of(division("440103000000", "荔湾区", "440100000000")))
                .then()
                .statusCode(200);
        String caseNo = TestNetwork.newCaseNo();
        network.register(TestNetwork.registrationAt(caseNo, "440103001001", null));

        // When
        var centre = new Unit(
                "440103000000-CC",
                "荔湾区矛盾纠纷调处中心",
                UnitType.COUNTY_CENTRE,
                Tier.COUNTY,
                null,
                "440103000000",
                "d",
                "f",
                true,
                List.of("m1", "m2"));
        awaitParked(caseNo);
        put("units", List.of(centre)).then().statusCode(200).body("changed", equalTo(1));

        // Then
        assertThat(network.events.await(Topics.dispatch(Tier.COUNTY), caseNo, CaseDispatched.class))
                .returns("440103000000-CC", CaseDispatched::unit);
        assertThat(network.events.await(Topics.REFERENCE, "440103000000-CC", UnitPut.class))
                .returns("f", UnitPut::fallbackOwner)
                .returns(List.of("m1", "m2"), UnitPut::mediators);
        put("units", List.of(centre)).then().statusCode(200).body("changed", equalTo(0));
    }

    private void awaitParked(String caseNo) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !Sql.query(
                                database,
                                "SELECT 1 FROM parked_event WHERE case_no = ?",
                                s -> s.setString(1, caseNo),
                                r -> 1)
                        .isEmpty());
    }

    private static void unit(Map<String, Object> changes, String field) {
        put("units", List.of(item(changes))).then().statusCode(422).body("errors[0].field", equalTo(field));
    }

    private static Map<String, Object> item(Map<String, Object> changes) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "code",
                TestUnits.TC.code(),
                "name",
                "开化街道矛盾纠纷调处中心",
                "type",
                "TOWNSHIP_CENTRE",
                "tier",
                "TOWNSHIP",
                "division",
                TOWNSHIP,
                "director",
                "d",
                "fallbackOwner",
                "f"));
        item.putAll(changes);
        return item;
    }
}
