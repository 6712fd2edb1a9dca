package org.fengqiao.deploy.cli;

import java.time.Duration;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.county.County;

/** What the operator sees when everything is up: where to look and what to try. */
final class Summary {
    private Summary() {}

    static void print(Network network, County county, Duration elapsed) {
        var ports = network.ports();
        var village = county.places().getFirst();
        System.out.printf(
                """

                Everything is ready after %s.

                  Supervision board    http://127.0.0.1:%d/
                  API of the intake    http://127.0.0.1:%d/q/swagger-ui
                  SMS gateway          http://127.0.0.1:%d/
                  Accounts             http://127.0.0.1:%d/admin  (admin, password: ./fengqiao env)

                  Sign in with the password %s (for this local network only) as
                  village              director, clerk, grid or mediator: clerk.%s-vc, mediator.%7$s-vc.1
                  township             director, clerk or mediator: clerk.%s-tc, mediator.%8$s-tc.1
                  county               also supervisor, leader or auditor: supervisor.%s-cc
                  police, court        partner.%9$s-ps, partner.%9$s-pc
                  petition office      partner.%9$s-po
                  procuratorate        partner.%9$s-pp

                  Next: ./fengqiao demo | status | logs NAME | down
                """,
                Progress.seconds(elapsed),
                ports.supervision(),
                ports.intake(),
                ports.sms(),
                ports.keycloak(),
                network.secrets().get("accounts-password"),
                village.code(),
                village.township(),
                village.county());
    }
}
