package org.fengqiao.deploy.demo.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.fengqiao.deploy.rest.Answer;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;

/** Supervision as supervisors and directors use it. */
public final class SupervisionDesk {
    private final Rest rest;
    private final URI supervision;

    SupervisionDesk(Rest rest, URI supervision) {
        this.rest = rest;
        this.supervision = supervision;
    }

    /** The limits of a case; none as long as supervision has not heard of it. */
    List<Limit> limits(String caseNo, Token reader) {
        var answer = rest.send(Call.get("read limits", at("cases/" + caseNo)).as(reader));
        return StreamSupport.stream(answer.body().path("clocks").spliterator(), false)
                .map(Limit::of)
                .toList();
    }

    /** A directive that waits for a reply. */
    record Directive(String no, String unit) {}

    /** The directives about a case that wait for a reply. */
    List<Directive> openDirectives(String caseNo, Token reader) {
        return directives("&caseNo=" + caseNo, reader);
    }

    /** Up to 200 directives of the reader's county that wait for a reply. */
    List<Directive> openDirectives(Token supervisor) {
        return directives("&limit=200", supervisor);
    }

    private List<Directive> directives(String filter, Token reader) {
        var answer = rest.send(Call.get("read directives", at("directives?answered=false" + filter))
                .as(reader));
        return items(answer).stream()
                .map(directive -> new Directive(
                        directive.path("number").asText(),
                        directive.path("unit").asText()))
                .toList();
    }

    Answer reply(String directive, Token director) {
        return rest.send(Call.post(
                        "reply to directive",
                        at("directives/" + directive + "/reply"),
                        Map.of("text", "已约双方当事人，三日内再次组织调解，专人跟进。"))
                .as(director)
                .once(UUID.randomUUID().toString()));
    }

    /** How many cases there are, where they are and what became of them. */
    public Answer accounting(String division, Token reader) {
        return rest.send(Call.get("read accounting", at("accounting?division=" + division))
                .as(reader));
    }

    /** What the check of all chains found. */
    public Answer chains(Token reader) {
        return rest.send(Call.get("read chains", at("chain")).as(reader));
    }

    /** Whether the chain of one case is whole. */
    public Answer chain(String caseNo, Token reader) {
        return rest.send(
                Call.get("read chain", at("cases/" + caseNo + "/chain")).as(reader));
    }

    /** An indicator split by what it counts in detail. */
    public Map<String, Long> details(String metric, Token reader) {
        var answer = rest.send(Call.get("read statistics", at("statistics?by=DETAIL&metric=" + metric))
                .as(reader));
        var details = new TreeMap<String, Long>();
        for (var row : answer.body().path("items").path(0).path("rows")) {
            details.put(row.path("key").asText(), row.path("numerator").asLong());
        }
        return details;
    }

    private static List<JsonNode> items(Answer answer) {
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .toList();
    }

    private URI at(String path) {
        return supervision.resolve("/api/v1/" + path);
    }
}
