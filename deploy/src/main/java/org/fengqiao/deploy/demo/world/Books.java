package org.fengqiao.deploy.demo.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What supervision accounts for, over all counties of the network. */
public record Books(
        long registered, long open, Map<String, Long> closedBy, long parked, long broken, long unaccounted) {

    /** The books of these counties together. */
    public static Books of(Collection<String> counties, World world) {
        return counties.stream()
                .map(county -> of(county, world))
                .reduce(new Books(0, 0, Map.of(), 0, 0, 0), Books::and);
    }

    private static Books of(String county, World world) {
        var answer = world.supervision().accounting(county, world.people().supervisor(county));
        if (!answer.ok()) {
            throw new Refused("accounting", answer);
        }
        var json = answer.body();
        return new Books(
                json.path("registered").asLong(),
                json.path("open").asLong(),
                counts(json.path("closedByOutcome")),
                json.path("parkedEvents").asLong(),
                json.path("brokenChains").asLong(),
                json.path("unaccounted").asLong());
    }

    private Books and(Books other) {
        var closed = new TreeMap<>(closedBy);
        other.closedBy.forEach((outcome, count) -> closed.merge(outcome, count, Long::sum));
        return new Books(
                registered + other.registered,
                open + other.open,
                closed,
                parked + other.parked,
                broken + other.broken,
                unaccounted + other.unaccounted);
    }

    /** Cases closed with this outcome. */
    public long closed(String outcome) {
        return closedBy.getOrDefault(outcome, 0L);
    }

    private static Map<String, Long> counts(JsonNode node) {
        var counts = new TreeMap<String, Long>();
        node.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }
}
