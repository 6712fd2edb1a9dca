package org.fengqiao.routing;

import static org.fengqiao.routing.TestNetwork.asSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.AccessRules;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.Stranger;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("rule 7: every endpoint is closed except to the roles named here, and to other divisions")
class EndpointsTest {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> DESKS =
            EnumSet.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.LEADER, Role.SUPERVISOR);
    private static final Set<Role> DESKS_AND_PARTNERS =
            EnumSet.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.LEADER, Role.SUPERVISOR, Role.PARTNER);
    private static final Set<Role> DESKS_AND_ADMINISTRATOR =
            EnumSet.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.LEADER, Role.SUPERVISOR, Role.ADMINISTRATOR);

    private final DataSource database;
    private final Vault vault;
    private TestNetwork network;

    EndpointsTest(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @BeforeEach
    void aCounty() {
        network = new TestNetwork(vault);
    }

    @Test
    void shouldBeClosedToEveryoneElse() {
        AccessRules rules = AccessRules.of(database, TestUnits.CC.code(), TestNetwork.COUNTY);
        closeReference(rules);
        closeCases(rules);
        closeReturns(rules);
        closeReferrals(rules);
        rules.check();
    }

    private static void closeReference(AccessRules rules) {
        rules.only("PUT /api/v1/divisions", Role.ADMINISTRATOR)
                .only("GET /api/v1/divisions", ALL)
                .only("GET /api/v1/divisions/{code}", ALL)
                .only("PUT /api/v1/units", Role.ADMINISTRATOR)
                .only("GET /api/v1/units", ALL)
                .only("GET /api/v1/units/{code}", ALL)
                .only("GET /api/v1/decision-tables", ALL)
                .only("GET /api/v1/decision-tables/{name}/{version}", ALL)
                .only("POST /api/v1/decision-tables/{name}/trial", DESKS_AND_ADMINISTRATOR)
                .everywhere(
                        "PUT /api/v1/divisions",
                        "GET /api/v1/divisions",
                        "GET /api/v1/divisions/{code}",
                        "PUT /api/v1/units",
                        "GET /api/v1/units",
                        "GET /api/v1/units/{code}",
                        "GET /api/v1/decision-tables",
                        "GET /api/v1/decision-tables/{name}/{version}",
                        "POST /api/v1/decision-tables/{name}/trial");
    }

    private void closeCases(AccessRules rules) {
        String caseNo = network.heldCase();
        Map<String, Object> assistant = Map.of("unit", TestUnits.PS.code(), "reason", "ASSIST");
        rules.only("GET /api/v1/cases/{caseNo}/route", DESKS)
                .refuses(
                        "GET /api/v1/cases/{caseNo}/route",
                        stranger(Role.SUPERVISOR).at("caseNo", caseNo))
                .only("POST /api/v1/cases/{caseNo}/assistants", Role.DIRECTOR, Role.LEADER, Role.SUPERVISOR)
                .refuses(
                        "POST /api/v1/cases/{caseNo}/assistants",
                        stranger(Role.DIRECTOR).at("caseNo", caseNo).sends(assistant))
                .only("POST /api/v1/cases/{caseNo}/lift", Role.LEADER, Role.SUPERVISOR)
                .refuses(
                        "POST /api/v1/cases/{caseNo}/lift",
                        stranger(Role.SUPERVISOR)
                                .at("caseNo", caseNo)
                                .ifMatch(etag(caseNo))
                                .sends(Map.of("reason", "影响较大")));
    }

    private static String etag(String caseNo) {
        return asSupervisor().get("/api/v1/cases/" + caseNo + "/route").header("ETag");
    }

    private void closeReturns(AccessRules rules) {
        String caseNo = network.heldCase();
        network.release(caseNo, 1, TestUnits.VC, MoveKind.RETURN, null);
        String id = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> asSupervisor()
                                .get("/api/v1/cases/" + caseNo + "/route")
                                .<String>path("returns[0].id"),
                        found -> found != null);
        rules.only("GET /api/v1/returns", Role.DIRECTOR, Role.LEADER, Role.SUPERVISOR)
                .refuses("GET /api/v1/returns", stranger(Role.SUPERVISOR).seesNothing())
                .only("GET /api/v1/returns/{id}", Role.DIRECTOR, Role.LEADER, Role.SUPERVISOR)
                .refuses("GET /api/v1/returns/{id}", stranger(Role.SUPERVISOR).at("id", id))
                .only("POST /api/v1/returns/{id}/decision", Role.DIRECTOR, Role.SUPERVISOR)
                .refuses(
                        "POST /api/v1/returns/{id}/decision",
                        about(Role.DIRECTOR, id).sends(Map.of("approve", true, "reason", "r")))
                .only("POST /api/v1/returns/{id}/adjudication-request", Role.DIRECTOR)
                .refuses(
                        "POST /api/v1/returns/{id}/adjudication-request",
                        about(Role.DIRECTOR, id).sends(Map.of("reason", "r")))
                .only("POST /api/v1/returns/{id}/adjudication", Role.SUPERVISOR)
                .refuses(
                        "POST /api/v1/returns/{id}/adjudication",
                        about(Role.SUPERVISOR, id)
                                .sends(Map.of("targetUnit", TestUnits.VC.code(), "reason", "r", "minutes", "m")));
    }

    private void closeReferrals(AccessRules rules) {
        String caseNo = network.heldCase();
        network.release(caseNo, 1, TestUnits.VC, MoveKind.REFERRAL, PartnerChannel.COURT);
        String id = network.events
                .await(Topics.referral(PartnerChannel.COURT), caseNo, ReferralOffered.class)
                .referralId();
        rules.only("GET /api/v1/referrals", DESKS_AND_PARTNERS)
                .refuses("GET /api/v1/referrals", stranger(Role.PARTNER).seesNothing())
                .refuses("GET /api/v1/referrals", stranger(Role.SUPERVISOR).seesNothing())
                .only("GET /api/v1/referrals/{id}", DESKS_AND_PARTNERS)
                .refuses("GET /api/v1/referrals/{id}", stranger(Role.PARTNER).at("id", id));
        Map.of(
                        "acceptance",
                        Map.of(),
                        "decline",
                        Map.of("reason", "r"),
                        "conclusion",
                        Map.of("outcome", "SETTLED", "result", "和解"),
                        "return",
                        Map.of("reason", "r"))
                .forEach((what, body) -> rules.only("POST /api/v1/referrals/{id}/" + what, Role.PARTNER)
                        .refuses(
                                "POST /api/v1/referrals/{id}/" + what,
                                about(Role.PARTNER, id).sends(body)));
    }

    private static Stranger about(Role role, String id) {
        return stranger(role).at("id", id).ifMatch("\"0\"");
    }

    private static Stranger stranger(Role role) {
        return Stranger.with(Tokens.of(role, "140802000000-CC", AccessRules.ELSEWHERE));
    }
}
