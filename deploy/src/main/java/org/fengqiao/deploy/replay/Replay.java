package org.fengqiao.deploy.replay;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;
import org.fengqiao.deploy.rest.Tokens;
import org.fengqiao.deploy.rest.Traffic;

/** Asks every service to send a period of its journal again, so that an empty broker is filled as it was. */
public final class Replay {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Network network;
    private final Rest rest = new Rest(Traffic.IGNORED, PATIENCE);
    private final Token administrator;

    public Replay(Network network) {
        this.network = network;
        var keycloak = local(network.ports().keycloak());
        this.administrator = new Tokens(rest, keycloak, "fengqiao")
                .system("fengqiao-admin", network.secrets().get("admin-secret"));
    }

    /** Events that will be sent again, by service. */
    public Map<String, Integer> period(Instant from, Instant to) {
        var events = new LinkedHashMap<String, Integer>();
        for (Part service : network.services().all()) {
            events.put(service.name(), replay(service, from, to));
        }
        return events;
    }

    private int replay(Part service, Instant from, Instant to) {
        var body = Map.of("from", from.toString(), "to", to.toString());
        var address = local(service.port()).resolve("/api/v1/replays");
        var answer = rest.send(Call.post("replay", address, body).as(administrator));
        if (!answer.ok()) {
            throw new Trouble(service.name() + " does not replay: " + answer.summary());
        }
        return answer.body().path("events").asInt();
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
