package org.fengqiao.mediation.casefile.api;

import static io.restassured.RestAssured.given;
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
import java.util.Set;
import javax.sql.DataSource;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.AccessRules;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.Stranger;
import org.fengqiao.testkit.TestEvents;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class AccessTest {

    private static final String FILES = "/api/v1/files";
    private static final Set<Role> DESK = Set.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR);
    private static final Set<Role> MEDIATORS = Set.of(Role.MEDIATOR, Role.DIRECTOR);
    private static final Set<Role> READERS =
            Set.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.LEADER, Role.SUPERVISOR);

    private record Command(String name, Set<Role> roles, Map<String, Object> body) {}

    private static final List<Command> COMMANDS = List.of(
            new Command("sign-in", DESK, Map.of()),
            new Command("assignment", DESK, Map.of("mediator", Desk.MEDIATOR)),
            new Command("mediator-refusal", DESK, Map.of("party", 1)),
            new Command("consents", DESK, Map.of("party", 1, "consents", true)),
            new Command("sessions", MEDIATORS, Desk.session()),
            new Command("agreement", MEDIATORS, Desk.oral()),
            new Command("failure", MEDIATORS, Map.of("reason", "未达成一致", "routes", List.of("LITIGATION"))),
            new Command("suspension", MEDIATORS, Map.of("reason", "鉴定")),
            new Command("resumption", MEDIATORS, Map.of()),
            new Command("requests", DESK, Map.of("kind", "ESCALATION", "reason", "跨村")),
            new Command(
                    "requests/{id}/decision",
                    Set.of(Role.DIRECTOR, Role.SUPERVISOR, Role.LEADER),
                    Map.of("approve", true)),
            new Command("verification", READERS, Map.of("passed", true)),
            new Command("closing", DESK, Map.of()),
            new Command("reopening", READERS, Map.of("reason", "反悔")),
            new Command("revisit", DESK, Map.of("rating", 5, "performed", true)),
            new Command("confirmation", DESK, Map.of("applicants", List.of(1, 2))),
            new Command("confirmation-result", DESK, Map.of("confirmed", true)),
            new Command("assist-conclusion", DESK, Map.of("summary", "已勘验")),
            new Command(
                    "documents",
                    DESK,
                    Map.of(
                            "reference",
                            "oss://files/1.jpg",
                            "kind",
                            "EVIDENCE",
                            "mediaType",
                            "image/jpeg",
                            "sha256",
                            "0".repeat(64))),
            new Command("aid", DESK, Map.of("kind", "LEGAL_AID", "party", 1)));

    private final TestEvents events = new TestEvents();
    private final Vault vault;
    private final DataSource database;

    AccessTest(Vault vault, DataSource database) {
        this.vault = vault;
        this.database = database;
    }

    @Test
    @DisplayName("rule 7: no endpoint answers without a token, to another role, or about another township's file")
    void shouldDenyByDefault() {
        // Given
        Desk desk = Desk.of(events, vault).opened();

        // When, Then
        AccessRules rules = AccessRules.of(database, Desk.UNIT, Desk.TOWNSHIP)
                .only("GET " + FILES, READERS)
                .refuses("GET " + FILES, Stranger.with(neighbour()).query("unit=" + Desk.UNIT))
                .refuses("GET " + FILES, Stranger.with(neighbour()).seesNothing())
                .only("GET " + FILES + "/{caseNo}", READERS)
                .refuses(
                        "GET " + FILES + "/{caseNo}", Stranger.with(neighbour()).at("caseNo", desk.caseNo()));
        for (Command command : COMMANDS) {
            String operation = "POST " + FILES + "/{caseNo}/" + command.name();
            rules.only(operation, command.roles())
                    .refuses(
                            operation,
                            Stranger.with(neighbour())
                                    .at("caseNo", desk.caseNo())
                                    .at("id", "0199a2b4-7c1e-7d43-9a52-3f6f1f0b8c11")
                                    .ifMatch(desk.etag())
                                    .sends(command.body()));
        }
        rules.check();
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
                .body("items", hasSize(2))
                .body("items[0].account", is(Desk.MEDIATOR));
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
