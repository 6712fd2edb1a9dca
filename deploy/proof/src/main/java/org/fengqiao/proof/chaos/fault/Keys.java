package org.fengqiao.proof.chaos.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Tokens;
import org.fengqiao.deploy.rest.Traffic;
import org.fengqiao.proof.Rig;

/** What can happen to the keys by which tokens are known to be genuine. */
abstract sealed class Keys implements Means {
    final Network network;

    private Keys(Network network) {
        this.network = network;
    }

    /** New tokens are signed with a key that no service has seen. */
    static final class Rotated extends Keys {
        private final Fault fault;

        Rotated(Network network, Fault fault) {
            super(network);
            this.fault = fault;
        }

        @Override
        public void strike() {
            var rest = new Rest(Traffic.IGNORED, Duration.ofSeconds(30));
            var keycloak = Rig.address(network.ports().keycloak());
            var admin = new Tokens(rest, keycloak, "master")
                    .person("admin", network.secrets().get("keycloak-admin-password"), "admin-cli");
            var realm = rest.send(Call.get("read realm", keycloak.resolve("/admin/realms/fengqiao"))
                            .as(admin))
                    .text("id");
            var key = Map.of(
                    "name",
                    "key-" + fault.number(),
                    "providerId",
                    "rsa-generated",
                    "providerType",
                    "org.keycloak.keys.KeyProvider",
                    "parentId",
                    realm,
                    "config",
                    Map.of("priority", List.of(String.valueOf(1000 + fault.number()))));
            var answer = rest.send(Call.post("add key", keycloak.resolve("/admin/realms/fengqiao/components"), key)
                    .as(admin));
            if (!answer.ok()) {
                throw new Trouble("Keycloak takes no new key: " + answer.summary());
            }
        }

        @Override
        public void heal() {
            // a key that was rotated stays
        }
    }

    /** A service starts while the keys cannot be had. */
    static final class Unreachable extends Keys {
        private final String service;
        private CompletableFuture<Void> starting;

        Unreachable(Network network, String service) {
            super(network);
            this.service = service;
        }

        @Override
        public void strike() {
            network.process("keycloak").kill9();
            network.process(service).kill9();
            starting = CompletableFuture.runAsync(network.part(service)::start);
        }

        @Override
        public void heal() {
            network.part("keycloak").start();
            starting.join();
        }
    }
}
