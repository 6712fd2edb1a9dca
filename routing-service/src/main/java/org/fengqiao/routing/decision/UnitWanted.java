package org.fengqiao.routing.decision;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.contracts.UnitType;

/**
 * A kind of unit that a table asks for.
 *
 * @param named the unit's name must hold one of these, if there are any
 * @param missing what the handler must know where there is no such unit, or null
 */
public record UnitWanted(UnitType type, List<String> named, String missing, Decision decision) {

    static List<UnitWanted> lead(Decision decision) {
        List<String> named = words(decision.output("named"));
        return words(decision.output("types")).stream()
                .map(UnitType::valueOf)
                .map(type -> new UnitWanted(
                        type, type == UnitType.PROFESSIONAL_COMMITTEE ? named : List.of(), null, decision))
                .toList();
    }

    static UnitWanted assistant(Decision decision) {
        return new UnitWanted(
                UnitType.valueOf(decision.output("type")),
                words(decision.output("named")),
                decision.output("missing"),
                decision);
    }

    /** Whether a unit's name fits. */
    public boolean fits(String name) {
        return named.isEmpty() || named.stream().anyMatch(name::contains);
    }

    private static List<String> words(String list) {
        return Stream.of(list.split(",")).filter(word -> !word.isBlank()).toList();
    }
}
