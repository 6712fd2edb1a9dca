package org.fengqiao.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.platform.security.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The probe is a test's class, which the rules do not look for; here its endpoints are named by hand. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("the rules find what they are there to find")
class AccessRulesTest {

    private final DataSource database;

    AccessRulesTest(DataSource database) {
        this.database = database;
    }

    private AccessRules rules() {
        return AccessRules.of(database, "532601001001-VC", "532601001001");
    }

    @Test
    void shouldPassWhatIsClosed() {
        rules().check();
    }

    @Test
    void shouldFindAnEndpointThatNobodyNamed() {
        assertThatThrownBy(() -> rules().only("GET /api/v1/more", Role.CLERK).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("every endpoint is named");
    }

    @Test
    void shouldFindAnEndpointThatMeetsNoStranger() {
        assertThatThrownBy(() -> rules().with(Probe.class)
                        .only("POST /api/v1/probe", Role.CLERK)
                        .open("PUT /api/v1/probe", "GET /api/v1/probe/failing")
                        .only("GET /api/v1/probe/undeclared")
                        .everywhere("GET /api/v1/probe/undeclared")
                        .check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("every endpoint meets a stranger");
    }

    @Test
    void shouldFindAnEndpointThatIsOpenToAnyone() {
        assertThatThrownBy(() -> rules().with(Probe.class)
                        .only("POST /api/v1/probe", Role.CLERK)
                        .only("PUT /api/v1/probe", Role.CLERK)
                        .open("GET /api/v1/probe/failing")
                        .only("GET /api/v1/probe/undeclared")
                        .everywhere("POST /api/v1/probe", "PUT /api/v1/probe", "GET /api/v1/probe/undeclared")
                        .check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PUT /api/v1/probe without a token: 428 instead of 401")
                .hasMessageContaining("PUT /api/v1/probe as AUDITOR: 428 instead of 403")
                .hasMessageContaining("GET /api/v1/probe/failing without a token: 500");
    }

    @Test
    void shouldFindAnEndpointThatLetsStrangersIn() {
        assertThatThrownBy(() -> rules().with(Probe.class)
                        .only("POST /api/v1/probe", Role.CLERK)
                        .refuses(
                                "POST /api/v1/probe",
                                Stranger.with(Tokens.of(Role.CLERK, "140802000000-CC", AccessRules.ELSEWHERE))
                                        .sends(Map.of("text", "elsewhere")))
                        .open("PUT /api/v1/probe", "GET /api/v1/probe/failing")
                        .only("GET /api/v1/probe/undeclared")
                        .everywhere("GET /api/v1/probe/undeclared")
                        .check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST /api/v1/probe by a stranger: 201");
    }
}
