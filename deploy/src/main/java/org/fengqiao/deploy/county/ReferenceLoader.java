package org.fengqiao.deploy.county;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;

/** Puts divisions and units into the network through routing's public API. */
final class ReferenceLoader {
    private static final int BATCH = 500;

    private final Rest rest;
    private final URI routing;
    private final Token administrator;

    ReferenceLoader(Rest rest, URI routing, Token administrator) {
        this.rest = rest;
        this.routing = routing;
        this.administrator = administrator;
    }

    void divisions(List<Division> divisions) {
        put("divisions", divisions);
    }

    void units(List<Unit> units) {
        put("units", units);
    }

    boolean hasUnit(String code) {
        return rest.send(Call.get("find unit", routing.resolve("/api/v1/units/" + code))
                        .as(administrator))
                .ok();
    }

    private void put(String what, List<?> items) {
        for (int from = 0; from < items.size(); from += BATCH) {
            var batch = items.subList(from, Math.min(from + BATCH, items.size()));
            var answer = rest.send(Call.put("put " + what, routing.resolve("/api/v1/" + what), Map.of("items", batch))
                    .as(administrator));
            if (!answer.ok()) {
                throw new Trouble("Routing refused " + what + ": " + answer.summary() + " " + answer.body());
            }
        }
    }
}
