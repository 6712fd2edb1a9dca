package org.fengqiao.supervision;

import static org.fengqiao.supervision.Api.supervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Role;
import org.fengqiao.supervision.ledger.Story;
import org.fengqiao.testkit.AccessRules;
import org.fengqiao.testkit.ApiRules;
import org.fengqiao.testkit.JsonRules;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.Stranger;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("rule 7: deny by default")
class ScopeTest extends SupervisionTest {

    private static final Map<String, Object> LETTER =
            Map.of("kind", "RISK_LETTER", "unit", Story.TOWNSHIP, "text", "请于三日内报告化解方案。", "replyDays", 3);

    private final Reference reference;

    ScopeTest(DataSource database, MutableClock clock, Reference reference) {
        super(new Db(database), clock);
        this.reference = reference;
    }

    @BeforeEach
    void loadCounty() {
        county(reference);
    }

    @Test
    @DisplayName("auditors verify chains and accounts, and see no case")
    void shouldBeClosedToEveryoneElse() {
        String caseNo = send(inMediation(Tier.TOWNSHIP, Grade.DIFFICULT));
        AccessRules rules = AccessRules.of(db.database(), "532601000000-CC", Api.COUNTY);
        closeCases(rules, caseNo);
        closeDirectives(rules, caseNo);
        closeCounts(rules);
        rules.open("GET /").pages("GET /board", "GET /board/cases", "GET /board/cases/{caseNo}", "GET /board/numbers");
        rules.check();
    }

    private static void closeCases(AccessRules rules, String caseNo) {
        rules.only("GET /api/v1/cases", Role.SUPERVISOR, Role.LEADER, Role.DIRECTOR)
                .refuses("GET /api/v1/cases", stranger(Role.SUPERVISOR).seesNothing())
                .refuses("GET /api/v1/cases", stranger(Role.SUPERVISOR).query("division=" + Api.COUNTY))
                .only("GET /api/v1/cases/{caseNo}", Role.SUPERVISOR, Role.LEADER, Role.DIRECTOR)
                .refuses("GET /api/v1/cases/{caseNo}", stranger(Role.SUPERVISOR).at("caseNo", caseNo))
                .only("GET /api/v1/cases/{caseNo}/chain", Role.AUDITOR, Role.SUPERVISOR)
                .refuses(
                        "GET /api/v1/cases/{caseNo}/chain",
                        stranger(Role.AUDITOR).at("caseNo", caseNo))
                .only("GET /api/v1/chain", Role.AUDITOR, Role.SUPERVISOR)
                .everywhere("GET /api/v1/chain");
    }

    private static void closeDirectives(AccessRules rules, String caseNo) {
        String number = supervisor()
                .body(LETTER)
                .post("/api/v1/cases/" + caseNo + "/directives")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        Role[] readers = {Role.SUPERVISOR, Role.LEADER, Role.DIRECTOR, Role.PARTNER};
        rules.only("POST /api/v1/cases/{caseNo}/directives", Role.SUPERVISOR, Role.LEADER)
                .refuses(
                        "POST /api/v1/cases/{caseNo}/directives",
                        stranger(Role.SUPERVISOR).at("caseNo", caseNo).sends(LETTER))
                .only("GET /api/v1/directives", readers)
                .refuses("GET /api/v1/directives", stranger(Role.SUPERVISOR).seesNothing())
                .refuses("GET /api/v1/directives", stranger(Role.DIRECTOR).seesNothing())
                .only("GET /api/v1/directives/{number}", readers)
                .refuses(
                        "GET /api/v1/directives/{number}", stranger(Role.LEADER).at("number", number))
                .only("POST /api/v1/directives/{number}/reply", Role.DIRECTOR, Role.PARTNER)
                .refuses(
                        "POST /api/v1/directives/{number}/reply",
                        stranger(Role.DIRECTOR).at("number", number).sends(Map.of("text", "已办")));
    }

    private static void closeCounts(AccessRules rules) {
        String calendar = "/api/v1/calendars/{year}";
        rules.only("GET /api/v1/statistics", Role.SUPERVISOR, Role.LEADER, Role.DIRECTOR)
                .refuses("GET /api/v1/statistics", stranger(Role.LEADER).query("division=" + Api.COUNTY))
                .only("GET /api/v1/accounting", Role.AUDITOR, Role.SUPERVISOR, Role.LEADER)
                .refuses("GET /api/v1/accounting", stranger(Role.AUDITOR).query("division=" + Api.COUNTY))
                .only("GET " + calendar, Role.SUPERVISOR, Role.LEADER, Role.DIRECTOR, Role.ADMINISTRATOR)
                .only("PUT " + calendar, Role.SUPERVISOR, Role.ADMINISTRATOR)
                .everywhere("GET " + calendar, "PUT " + calendar);
    }

    private static Stranger stranger(Role role) {
        return Stranger.with(Tokens.of(role, "140802000000-CC", AccessRules.ELSEWHERE));
    }

    @Test
    void shouldReadJsonStrictly() {
        String caseNo = send(inMediation(Tier.TOWNSHIP, Grade.DIFFICULT));

        JsonRules.of(
                        db.database(),
                        "POST",
                        "/api/v1/cases/" + caseNo + "/directives",
                        Tokens.of(Role.SUPERVISOR, "532601000000-CC", Api.COUNTY))
                .with("Idempotency-Key", "strict-json-1")
                .check(LETTER, "text");
    }

    @Test
    void shouldDescribeEveryOperation() {
        ApiRules.check();
    }
}
