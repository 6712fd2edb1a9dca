package org.fengqiao.deploy.cli;

import java.time.Duration;
import org.fengqiao.deploy.Network;

/** What the operator sees when everything is up: where to look and what to try. */
final class Summary {
    private Summary() {}

    static void print(Network network, Duration elapsed) {
        var ports = network.ports();
        System.out.printf(
                """

                Everything is ready after %s.

                  Supervision board    http://127.0.0.1:%d/
                  API of the intake    http://127.0.0.1:%d/q/swagger-ui
                  SMS gateway          http://127.0.0.1:%d/
                  Accounts             http://127.0.0.1:%d/admin  (admin, password: ./fengqiao env)

                  People sign in as clerk.532601001000-tc, supervisor.532601000000-cc and so on
                  with the password %s (for this local network only)

                  Next: ./fengqiao demo | status | logs NAME | down
                """,
                Progress.seconds(elapsed),
                ports.supervision(),
                ports.intake(),
                ports.sms(),
                ports.keycloak(),
                network.secrets().get("accounts-password"));
    }
}
