package org.fengqiao.intake.casetrack;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A case's steps in the order in which they happened. Events of several services arrive in any order, so the state is
 * never stored: it is what the last step of the leading assignment says.
 */
public record Timeline(List<TimelineStep> steps) {

    private static final Comparator<TimelineStep> IN_TIME =
            Comparator.comparing(TimelineStep::at).thenComparing(TimelineStep::id, Timeline::byTime);

    public Timeline {
        steps = steps.stream().sorted(IN_TIME).toList();
    }

    // UUID compares its halves as signed numbers; ids of version 7 are ordered by their unsigned first half.
    private static int byTime(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** Where the case stands; what an assisting unit does, does not move it. */
    public State state() {
        Set<Integer> assisting = steps.stream()
                .filter(step -> step.step() == Step.ASSISTED)
                .map(TimelineStep::hop)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return steps.stream()
                .filter(step -> step.hop() == null || !assisting.contains(step.hop()))
                .map(step -> step.step().state())
                .filter(Objects::nonNull)
                .reduce(State.REGISTERED, (earlier, later) -> later);
    }
}
