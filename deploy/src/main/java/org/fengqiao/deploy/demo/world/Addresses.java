package org.fengqiao.deploy.demo.world;

import java.net.URI;
import java.util.Map;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.Ports;

/** Where the network listens. */
public record Addresses(URI keycloak, URI intake, URI routing, Map<Tier, URI> mediation, URI supervision) {

    /** A network on this machine. */
    public static Addresses local(Ports ports) {
        return new Addresses(
                at(ports.keycloak()),
                at(ports.intake()),
                at(ports.routing()),
                Map.of(
                        Tier.VILLAGE,
                        at(ports.village()),
                        Tier.TOWNSHIP,
                        at(ports.township()),
                        Tier.COUNTY,
                        at(ports.county())),
                at(ports.supervision()));
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
