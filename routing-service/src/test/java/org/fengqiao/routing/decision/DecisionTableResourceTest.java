package org.fengqiao.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routing.TestNetwork.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.fengqiao.platform.security.Role;
import org.fengqiao.routing.TestUnits;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class DecisionTableResourceTest {

    @Test
    void shouldListTablesAndGiveTheirXml() {
        as(Role.CLERK, TestUnits.VC)
                .get("/api/v1/decision-tables")
                .then()
                .statusCode(200)
                .body("name", hasItems("risk", "grade", "start-tier", "lead-unit", "assistants"))
                .body("find { it.name == 'risk' }.current", equalTo(true));
        String xml = as(Role.CLERK, TestUnits.VC)
                .get("/api/v1/decision-tables/risk/2026.1")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .asString();
        assertThat(xml).contains("https://www.omg.org/spec/DMN/20191111/MODEL/").contains("风险研判");
        as(Role.CLERK, TestUnits.VC)
                .get("/api/v1/decision-tables/risk/1999.1")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldTryATable() {
        as(Role.CLERK, TestUnits.VC)
                .body(Map.of("inputs", Map.of("kind", "02", "persons", 6, "risk", "LOW")))
                .post("/api/v1/decision-tables/start-tier/trial")
                .then()
                .statusCode(200)
                .body("[0].outputs.tier", equalTo("TOWNSHIP"))
                .body("[0].annotation", containsString("五人以上"));
        trial(Map.of("persons", "six"), 422);
        trial(Map.of("weather", "rain"), 422);
        as(Role.CLERK, TestUnits.VC)
                .body(Map.of("inputs", Map.of()))
                .post("/api/v1/decision-tables/none/trial")
                .then()
                .statusCode(404);
    }

    private static void trial(Map<String, Object> inputs, int status) {
        as(Role.CLERK, TestUnits.VC)
                .body(Map.of("inputs", inputs))
                .post("/api/v1/decision-tables/start-tier/trial")
                .then()
                .statusCode(status);
    }
}
