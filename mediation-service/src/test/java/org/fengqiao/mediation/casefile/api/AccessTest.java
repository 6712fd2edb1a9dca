package org.fengqiao.mediation.casefile.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.api.Desk.clerk;
import static org.fengqiao.mediation.casefile.api.Desk.director;
import static org.fengqiao.mediation.casefile.api.Desk.mediator;
import static org.fengqiao.mediation.casefile.api.Desk.neighbour;
import static org.fengqiao.mediation.casefile.api.Desk.supervisor;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class AccessTest {

    private static final List<String> COMMANDS = List.of(
            "sign-in",
            "assignment",
            "mediator-refusal",
            "consents",
            "sessions",
            "agreement",
            "failure",
            "suspension",
            "resumption",
            "requests",
            "requests/0199a2b4-7c1e-7d43-9a52-3f6f1f0b8c11/decision",
            "verification",
            "closing",
            "reopening",
            "revisit",
            "confirmation",
            "confirmation-result",
            "assist-conclusion",
            "documents",
            "aid");

    private final TestEvents events = new TestEvents();
    private final Vault vault;

    AccessTest(Vault vault) {
        this.vault = vault;
    }

    @Test
    @DisplayName("rule 7: no endpoint answers without a token, or to a role that has nothing to do with files")
    void shouldDenyByDefault() {
        // Given
        List<String> strangers = Stream.of(Role.GRID_WORKER, Role.PARTNER, Role.AUDITOR, Role.ADMINISTRATOR)
                .map(role -> Tokens.of(role, Desk.UNIT, Desk.TOWNSHIP))
                .toList();

        // When, Then
        for (String command : COMMANDS) {
            String path = "/api/v1/files/FQ532601-20260302-999999/" + command;
            given().contentType("application/json").body("{}").post(path).then().statusCode(401);
            strangers.forEach(
                    token -> Desk.request(token).body("{}").post(path).then().statusCode(403));
        }
        for (String path : List.of("/api/v1/files", "/api/v1/files/FQ532601-20260302-999999")) {
            given().get(path).then().statusCode(401);
            strangers.forEach(
                    token -> given().auth().oauth2(token).get(path).then().statusCode(403));
        }
    }

    @Test
    @DisplayName("the list of commands above is all there is")
    void shouldKnowEveryCommand() {
        // Given
        Map<String, Map<String, Object>> paths =
                given().accept("application/json").get("/q/openapi?format=json").path("paths");

        // When
        Stream<String> commands = paths.entrySet().stream()
                .filter(e -> e.getValue().containsKey("post"))
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith("/api/v1/files/"))
                .map(path -> path.substring("/api/v1/files/{caseNo}/".length()))
                .map(path -> path.replace("{id}", "0199a2b4-7c1e-7d43-9a52-3f6f1f0b8c11"));

        // Then
        assertThat(commands).containsExactlyInAnyOrderElementsOf(COMMANDS);
    }

    @Test
    @DisplayName("rule 7: another township sees nothing; the county sees, but does not work on it")
    void shouldKeepToTheScope() {
        // Given
        Desk desk = Desk.of(events, vault).opened();

        // When, Then
        desk.read(neighbour()).then().statusCode(404);
        desk.refused(404, "not-found", "sign-in", Map.of(), neighbour());
        desk.read(supervisor()).then().statusCode(200);
        desk.read(countyDirector()).then().statusCode(200);
        desk.refused(403, "out-of-scope", "sign-in", Map.of(), countyDirector());
        given().auth()
                .oauth2(neighbour())
                .get("/api/v1/files?unit=" + Desk.UNIT)
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("rule 7: parties are masked, and who reads them in clear is recorded")
    void shouldMaskAndRecord() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();

        // When, Then
        desk.read(mediator())
                .then()
                .body("masked", is(true))
                .body("text", nullValue())
                .body("parties[0].name", is("王**"))
                .body("papers[0].content", nullValue());
        desk.readFor("SUPERVISION", clerk()).then().body("masked", is(true));
        desk.readFor("CURIOSITY", clerk()).then().statusCode(422);
        desk.readFor("HANDLING", mediator())
                .then()
                .body("masked", is(false))
                .body("parties[0].name", is(Desk.NAME))
                .body("parties[0].phone", is(Desk.PHONE));
        desk.readFor("SUPERVISION", supervisor()).then().body("masked", is(false));
        given().auth()
                .oauth2(Tokens.of(Role.AUDITOR, "532601000000-CC", "532601000000"))
                .get("/api/v1/access-records/" + desk.caseNo())
                .then()
                .body("$", hasSize(2))
                .body("[0].account", is(Desk.MEDIATOR));
    }

    @Test
    @DisplayName("a confidential case is opened by those who handle it, not by every mediator of the unit")
    void shouldKeepAConfidentialCaseToItsHandlers() {
        // Given
        Desk desk = Desk.of(events, vault);
        desk.told(desk.dispatch().secret().event()).await("DISPATCHED");
        desk.does("sign-in", Map.of(), clerk()).does("assignment", Map.of("mediator", Desk.MEDIATOR), director());

        // When, Then
        desk.readFor("HANDLING", Desk.colleague()).then().body("masked", is(true));
        desk.readFor("HANDLING", mediator()).then().body("masked", is(false));
    }

    private static String countyDirector() {
        return Tokens.of(Role.DIRECTOR, "532601000000-CC", "532601000000");
    }
}
