package org.fengqiao.notification.audience;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.contracts.IntakeEvent.RegistrationNotAccepted;

/** Who may be told of something; the only place where scope is decided. */
public record Audience(SortedSet<String> keys) {

    /** Who may be told of an event. */
    public static Audience of(Event event, CaseFacts facts) {
        String type = EventTypes.nameOf(event.getClass());
        return new Audience(Stream.of(
                        keys(Viewer.SENDER, type, senders(facts)),
                        keys(Viewer.PARTNER, type, EventUnits.of(event, facts).map(ScopeKey::partner)),
                        keys(Viewer.UNIT, type, units(event, facts).map(ScopeKey::unit)),
                        keys(Viewer.DIVISION, type, divisions(event, facts)))
                .flatMap(s -> s)
                .collect(toCollection(TreeSet::new)));
    }

    /** Who may see a case as a whole: its senders, the units that have it or first took it in, and their divisions. */
    public static Audience of(CaseFacts facts) {
        Set<String> units = involved(facts).collect(toCollection(TreeSet::new));
        return new Audience(Stream.of(
                        senders(facts),
                        units.stream().map(ScopeKey::unit),
                        places(Stream.ofNullable(facts.division()), units.stream()))
                .flatMap(s -> s)
                .collect(toCollection(TreeSet::new)));
    }

    /** Those who sent a case, and nobody else. */
    public static Audience ofSenders(CaseFacts facts) {
        return new Audience(senders(facts).collect(toCollection(TreeSet::new)));
    }

    /** Whether the holder of a key is among them. */
    public boolean includes(String key) {
        return keys.contains(key);
    }

    private static Stream<String> keys(Viewer viewer, String type, Stream<String> keys) {
        return EventCatalogue.allows(viewer, type) ? keys : Stream.of();
    }

    private static Stream<String> senders(CaseFacts facts) {
        return facts.senders().stream().map(s -> ScopeKey.sender(s.account()));
    }

    private static Stream<String> units(Event event, CaseFacts facts) {
        return Stream.concat(EventUnits.of(event, facts), involved(facts));
    }

    private static Stream<String> involved(CaseFacts facts) {
        return Stream.concat(Stream.ofNullable(facts.firstContactUnit()), facts.currentUnits());
    }

    private static Stream<String> divisions(Event event, CaseFacts facts) {
        Stream<String> place = event instanceof RegistrationNotAccepted e
                ? Stream.ofNullable(e.division())
                : Stream.ofNullable(facts.division());
        return places(place, units(event, facts));
    }

    private static Stream<String> places(Stream<String> divisions, Stream<String> units) {
        return Stream.concat(divisions, units.flatMap(u -> ScopeKey.divisionOf(u).stream()))
                .flatMap(ScopeKey::divisionsAround);
    }
}
