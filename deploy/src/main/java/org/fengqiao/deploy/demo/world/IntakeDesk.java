package org.fengqiao.deploy.demo.world;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.rest.Answer;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Json;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;

/** Intake as front ends and citizens use it. */
final class IntakeDesk {
    private final Rest rest;
    private final URI intake;

    IntakeDesk(Rest rest, URI intake) {
        this.rest = rest;
        this.intake = intake;
    }

    Answer register(String key, Map<String, Object> body, Token sender) {
        return rest.send(
                Call.post("register", at("registrations"), body).as(sender).once(key));
    }

    /** Sends one report the way a telephone does that was offline: as a batch, in which each report has its own answer. */
    Answer registerOffline(String key, Instant written, Map<String, Object> body, Token gridWorker) {
        var item = Map.of("key", key, "clientTime", written.toString(), "registration", body);
        var answer = rest.send(Call.post("register offline", at("registrations/batch"), Map.of("items", List.of(item)))
                .as(gridWorker));
        if (!answer.ok()) {
            return answer;
        }
        var result = answer.body().path("items").path(0);
        int status = result.path("status").asInt();
        var content = status / 100 == 2 ? result.path("registration") : result.path("problem");
        return new Answer(status, answer.headers(), Json.read(Json.write(content)));
    }

    Answer track(String caseNo, String queryCode) {
        return rest.send(Call.post("track", at("tracking"), Map.of("caseNo", caseNo, "queryCode", queryCode)));
    }

    /** A citizen's supplement, urging, withdrawal or rating. */
    Answer note(String what, Registration registration, Map<String, Object> content, String key) {
        var body = new LinkedHashMap<String, Object>(content);
        body.put("caseNo", registration.caseNo());
        body.put("queryCode", registration.queryCode());
        return rest.send(
                Call.post("citizen: " + what, at("tracking/" + what), body).once(key));
    }

    private URI at(String path) {
        return intake.resolve("/api/v1/" + path);
    }
}
