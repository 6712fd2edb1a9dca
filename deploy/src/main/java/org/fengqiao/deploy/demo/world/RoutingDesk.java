package org.fengqiao.deploy.demo.world;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.deploy.rest.Answer;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;

/** Routing as supervisors, directors and partners use it. */
final class RoutingDesk {
    private final Rest rest;
    private final URI routing;

    RoutingDesk(Rest rest, URI routing) {
        this.rest = rest;
        this.routing = routing;
    }

    /** Where the case is; without hops as long as routing has not heard of it. */
    RouteView route(String caseNo, Token reader) {
        return RouteView.of(rest.send(
                        Call.get("read route", at("cases/" + caseNo + "/route")).as(reader))
                .body());
    }

    Answer secondUnit(String caseNo, String unit, Token actor) {
        var body = Map.of("unit", unit, "reason", "DUAL", "text", "属地与主管部门双交办，请同步办理");
        return post("assign second unit", "cases/" + caseNo + "/assistants", body, actor);
    }

    Answer lift(String caseNo, Token supervisor) {
        var body = Map.of("reason", "涉及面广，提级办理");
        return changed("lift", "cases/" + caseNo + "/route", "cases/" + caseNo + "/lift", body, supervisor);
    }

    Answer decideReturn(String id, boolean approve, String target, Token decider) {
        var body = new LinkedHashMap<String, Object>();
        body.put("approve", approve);
        body.put("targetUnit", approve ? target : null);
        body.put("reason", approve ? "同意，改由对口单位办理" : "事发地在你单位辖区，不同意退回");
        return changed("decide return", "returns/" + id, "returns/" + id + "/decision", body, decider);
    }

    Answer askForAdjudication(String id, Token director) {
        return changed(
                "ask for adjudication",
                "returns/" + id,
                "returns/" + id + "/adjudication-request",
                Map.of("reason", "权属不在本辖区，请联席会议裁定"),
                director);
    }

    Answer adjudicate(String id, String target, Token supervisor) {
        var body = Map.of("targetUnit", target, "reason", "联席会议裁定由原单位牵头办理", "minutes", "联席会议纪要〔演示〕");
        return changed("adjudicate", "returns/" + id, "returns/" + id + "/adjudication", body, supervisor);
    }

    /** A partner's word on a referral: acceptance, decline, conclusion or return. */
    Answer answerReferral(String id, String word, Map<String, Object> body, Token partner) {
        return changed("referral " + word, "referrals/" + id, "referrals/" + id + "/" + word, body, partner);
    }

    /** Reads a thing for its version, then changes exactly this version; reads again when somebody was faster. */
    private Answer changed(String name, String seen, String action, Map<String, ?> body, Token actor) {
        for (int attempt = 1; ; attempt++) {
            var version =
                    rest.send(Call.get("read for " + name, at(seen)).as(actor)).etag();
            var call = Call.post(name, at(action), body).as(actor);
            var answer = rest.send(version == null ? call : call.ifMatch(version));
            if (answer.status() != 412 || attempt == 5) {
                return answer;
            }
        }
    }

    private Answer post(String name, String path, Map<String, ?> body, Token actor) {
        return rest.send(
                Call.post(name, at(path), body).as(actor).once(UUID.randomUUID().toString()));
    }

    private URI at(String path) {
        return routing.resolve("/api/v1/" + path);
    }
}
