package org.fengqiao.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routing.TestNetwork.asSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.ApiRules;
import org.fengqiao.testkit.JsonRules;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ApiTest {

    private final DataSource database;
    private final Vault vault;
    private TestNetwork network;

    ApiTest(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @BeforeEach
    void aCounty() {
        network = new TestNetwork(vault);
    }

    @Test
    void shouldDescribeEveryOperation() {
        ApiRules.check();
    }

    @Test
    void shouldReadJsonStrictly() {
        // Given
        String path = "/api/v1/cases/" + network.heldCase();
        String etag = asSupervisor().get(path + "/route").header("ETag");

        // Then
        JsonRules.of(
                        database,
                        "POST",
                        path + "/lift",
                        Tokens.of(Role.SUPERVISOR, TestUnits.CC.code(), TestNetwork.COUNTY))
                .with("If-Match", etag)
                .check(Map.of("reason", "影响较大"), "reason");
    }

    @Test
    void shouldShowAnExampleInEveryRequest() {
        Map<String, Map<String, Object>> schemas =
                given().get("/q/openapi?format=json").path("components.schemas");
        schemas.forEach((name, schema) -> {
            if (name.endsWith("Request")
                    && !name.equals("ReplayRequest")
                    && !name.matches("(Divisions|Units)Request")) {
                assertThat(schema.get("properties").toString()).as(name).contains("example");
            }
        });
        assertThat(schemas.keySet()).contains("Problem", "AssistantRequest", "LiftRequest");
    }
}
