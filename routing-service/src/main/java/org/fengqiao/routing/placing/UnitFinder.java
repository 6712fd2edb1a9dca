package org.fengqiao.routing.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.decision.UnitWanted;

/**
 * Finds the unit that handles a case. Where the wanted tier has none, the next one up the tree takes it, at last the
 * county's centre, then whoever is nearest: a case is never without a handler.
 */
public final class UnitFinder {

    private final Neighbourhood around;

    public UnitFinder(Neighbourhood around) {
        this.around = around;
    }

    /**
     * A unit that was found.
     *
     * @param skipped tiers that had none
     */
    public record Found(Unit unit, List<Tier> skipped) {}

    /** The unit that leads a new case, if the network has any unit at all near the place. */
    public Optional<Found> lead(Tier start, Function<Tier, List<UnitWanted>> wanted) {
        List<Tier> skipped = new ArrayList<>();
        for (Tier tier = start; tier != null; tier = tier.above()) {
            Tier here = tier;
            Optional<Unit> unit = wanted.apply(here).stream()
                    .flatMap(w -> around.leader(here, w).stream())
                    .findFirst()
                    .or(() -> around.generalLeader(here));
            if (unit.isPresent()) {
                return unit.map(u -> new Found(u, skipped));
            }
            skipped.add(tier);
        }
        return anyone().map(unit -> new Found(unit, skipped));
    }

    /** The unit of the tier above that covers the place, or of the next one up. */
    public Optional<Unit> above(Tier tier) {
        for (Tier up = tier.above(); up != null; up = up.above()) {
            Optional<Unit> unit = at(up);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** The unit of a tier that covers the place, or of the next one up. */
    public Optional<Unit> atOrAbove(Tier tier) {
        return at(tier).or(() -> above(tier));
    }

    private Optional<Unit> at(Tier tier) {
        return around.generalLeader(tier);
    }

    private Optional<Unit> anyone() {
        return around.anyLeader(Tier.COUNTY)
                .or(() -> around.anyLeader(Tier.TOWNSHIP))
                .or(() -> around.anyLeader(Tier.VILLAGE));
    }
}
