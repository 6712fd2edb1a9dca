package org.fengqiao.deploy.demo.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fengqiao.contracts.Tier;

/** Where routing says that a case is. */
record RouteView(List<Hop> hops, List<Paper> referrals, List<Paper> returns) {

    /** One assignment. */
    record Hop(int no, boolean leads, Tier tier, String unit) {}

    /** A referral or a return. */
    record Paper(String id, String state, String unit) {}

    static RouteView of(JsonNode json) {
        return new RouteView(
                stream(json.path("hops"))
                        .map(hop -> new Hop(
                                hop.path("no").asInt(),
                                hop.path("role").asText().equals("LEAD"),
                                Tier.valueOf(hop.path("tier").asText()),
                                hop.path("unit").asText()))
                        .sorted(Comparator.comparing(Hop::no))
                        .toList(),
                papers(json.path("referrals")),
                papers(json.path("returns")));
    }

    /** The assignment that leads the case now, or will as soon as it is taken over. */
    Optional<Hop> leading() {
        return hops.stream().filter(Hop::leads).reduce((earlier, later) -> later);
    }

    List<Hop> assisting() {
        return hops.stream().filter(hop -> !hop.leads()).toList();
    }

    /** The last referral, or nothing. */
    Optional<Paper> referral() {
        return referrals.isEmpty() ? Optional.empty() : Optional.of(referrals.getLast());
    }

    /** The last return, or nothing. */
    Optional<Paper> returned() {
        return returns.isEmpty() ? Optional.empty() : Optional.of(returns.getLast());
    }

    private static List<Paper> papers(JsonNode list) {
        return stream(list)
                .map(paper -> new Paper(
                        paper.path("id").asText(),
                        paper.path("state").asText(),
                        paper.path("unit").asText()))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
