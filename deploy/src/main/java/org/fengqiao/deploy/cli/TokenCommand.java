package org.fengqiao.deploy.cli;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Tokens;
import org.fengqiao.deploy.rest.Traffic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Signs one of the local accounts in, so that the API can be tried by hand. */
@Command(
        name = "token",
        description = "Prints an access token: curl -H \"Authorization: Bearer $(./fengqiao token …)\"")
public final class TokenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ACCOUNT", description = "Such as clerk.532601001001-vc, portal-demo or hotline-12345.")
    private String account;

    @Override
    public Integer call() {
        var network = LocalNetwork.open();
        var secrets = network.secrets();
        var keycloak = URI.create("http://127.0.0.1:" + network.ports().keycloak());
        var tokens = new Tokens(new Rest(Traffic.IGNORED, Duration.ofSeconds(10)), keycloak, "fengqiao");
        var token = switch (account) {
            case "portal-demo" -> tokens.system(account, secrets.get("portal-secret"));
            case "hotline-12345" -> tokens.system(account, secrets.get("hotline-secret"));
            default -> tokens.person(account, secrets.get("accounts-password"), "fengqiao-app");
        };
        System.out.println(token.value());
        return 0;
    }
}
