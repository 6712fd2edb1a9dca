package org.fengqiao.intake.place;

import java.util.List;
import java.util.function.Function;
import org.fengqiao.intake.place.PlaceName.Reading;
import org.fengqiao.platform.reference.Division;

/** What a place name turned out to mean. A name that fits several places, or nearly fits one, is asked back. */
public sealed interface PlaceResolution {

    /** Exactly one place has this name. */
    record Resolved(Division place) implements PlaceResolution {}

    /** The sender must choose. */
    record Ambiguous(List<Division> candidates) implements PlaceResolution {}

    /** No place in the sender's scope has a name like this. */
    record Unknown() implements PlaceResolution {}

    /**
     * Decides without guessing.
     *
     * @param found divisions of the sender's scope that have one of {@link PlaceName#names()}
     * @param path names of all ancestors of a division, from the top, written together
     */
    static PlaceResolution of(PlaceName asked, List<Division> found, Function<Division, String> path) {
        List<Division> exact = found.stream()
                .filter(place -> asked.readings().stream()
                        .anyMatch(reading -> reading.name().equals(place.name()) && isBelow(reading, place, path)))
                .toList();
        if (exact.size() == 1) {
            return new Resolved(exact.getFirst());
        }
        List<Division> near = exact.isEmpty() ? near(asked, found, path) : exact;
        return near.isEmpty() ? new Unknown() : new Ambiguous(near);
    }

    private static List<Division> near(PlaceName asked, List<Division> found, Function<Division, String> path) {
        return found.stream()
                .filter(place -> asked.readings().stream()
                        .anyMatch(reading -> place.name().startsWith(reading.name()) && isBelow(reading, place, path)))
                .toList();
    }

    private static boolean isBelow(Reading reading, Division place, Function<Division, String> path) {
        return reading.higher().isEmpty() || path.apply(place).endsWith(reading.higher());
    }
}
