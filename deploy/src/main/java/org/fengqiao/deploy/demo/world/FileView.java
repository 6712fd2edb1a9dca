package org.fengqiao.deploy.demo.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.rest.Answer;

/** A case file as its unit sees it, with the version that a change must name. */
record FileView(
        String caseNo,
        int hop,
        Tier tier,
        String unit,
        String state,
        String grade,
        String mediator,
        boolean returnable,
        String outcome,
        List<Party> parties,
        Set<Integer> consenting,
        int sessions,
        boolean confirmable,
        String pendingRequest,
        Set<String> joined,
        String etag) {

    /** A party by number. */
    record Party(int no, boolean applicant, boolean representative) {}

    /** The file in an answer; the answer to a request holds it beside the request. */
    static FileView of(Answer answer, Tier tier) {
        var json = answer.body().has("file") ? answer.body().path("file") : answer.body();
        return new FileView(
                json.path("caseNo").asText(),
                json.path("hop").asInt(),
                tier,
                json.path("unit").asText(),
                json.path("state").asText(),
                json.path("grade").asText(),
                json.path("mediator").asText(null),
                json.path("returnable").asBoolean(),
                json.path("outcome").asText(null),
                stream(json.path("parties"))
                        .map(party -> new Party(
                                party.path("no").asInt(),
                                party.path("role").asText().equals("APPLICANT"),
                                party.path("representative").asBoolean()))
                        .toList(),
                consenting(json.path("consents")),
                json.path("sessions").asInt(),
                json.path("agreement").path("confirmable").asBoolean(),
                stream(json.path("requests"))
                        .filter(request -> request.path("state").asText().equals("PENDING"))
                        .map(request -> request.path("id").asText())
                        .findFirst()
                        .orElse(null),
                stream(json.path("papers"))
                        .map(paper -> paper.path("details").path("registrationId"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()),
                answer.etag());
    }

    private static Set<Integer> consenting(JsonNode consents) {
        return consents.properties().stream()
                .filter(consent -> consent.getValue().asBoolean())
                .map(consent -> Integer.valueOf(consent.getKey()))
                .collect(Collectors.toSet());
    }

    boolean is(String... states) {
        return List.of(states).contains(state);
    }

    /** Whether this unit can do something now: the case is neither on its way nor with someone else. */
    boolean workable() {
        return !is("MOVING", "REFERRED", "HANDED_OVER");
    }

    /** The parties who must agree and sign: on each side its representatives, or everyone where there are none. */
    List<Integer> signatories() {
        return Stream.concat(speakers(true), speakers(false)).sorted().toList();
    }

    private Stream<Integer> speakers(boolean applicants) {
        var side = parties.stream().filter(p -> p.applicant() == applicants).toList();
        var representatives = side.stream().filter(Party::representative).toList();
        return (representatives.isEmpty() ? side : representatives).stream().map(Party::no);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
