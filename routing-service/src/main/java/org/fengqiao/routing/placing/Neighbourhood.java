package org.fengqiao.routing.placing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Scope;
import org.fengqiao.routing.decision.UnitWanted;

/**
 * The units that may have to do with a place, the nearest first. Where the tree does not know the place, or nobody there
 * handles cases, the line of another unit, that of the first contact, stands in.
 */
public record Neighbourhood(String place, List<Unit> units) {

    public Neighbourhood {
        Predicate<Unit> near = unit -> Scope.covers(unit.division(), place);
        boolean known = units.stream().anyMatch(near.and(unit -> unit.tier() != null));
        units = units.stream()
                .filter(known ? near : unit -> true)
                .sorted(Comparator.comparing(
                                (Unit unit) -> -Scope.prefix(unit.division()).length())
                        .thenComparing(Unit::code))
                .toList();
    }

    /** The nearest unit of a kind that handles cases of a tier. */
    Optional<Unit> leader(Tier tier, UnitWanted wanted) {
        return first(u -> u.tier() == tier && u.type() == wanted.type() && wanted.fits(u.name()));
    }

    /** The nearest unit that handles all kinds of cases of a tier. */
    Optional<Unit> generalLeader(Tier tier) {
        return first(u -> u.tier() == tier && isGeneral(u));
    }

    /** Any unit that handles cases of a tier. */
    Optional<Unit> anyLeader(Tier tier) {
        return generalLeader(tier).or(() -> first(u -> u.tier() == tier));
    }

    /** The nearest unit that assists; its name must fit. */
    public Optional<Unit> assistant(UnitWanted wanted) {
        return first(u -> u.type() == wanted.type() && wanted.fits(u.name()));
    }

    /** The nearest partner unit of a channel. */
    public Optional<Unit> partner(PartnerChannel channel) {
        return first(u -> u.channel() == channel);
    }

    private Optional<Unit> first(Predicate<Unit> wanted) {
        return units.stream().filter(wanted).findFirst();
    }

    private static boolean isGeneral(Unit unit) {
        return switch (unit.type()) {
            case VILLAGE_COMMITTEE, TOWNSHIP_CENTRE, COUNTY_CENTRE -> true;
            case POLICE_STATION,
                    PEOPLES_COURT,
                    PETITION_OFFICE,
                    PROCURATORATE,
                    DEPARTMENT,
                    PROFESSIONAL_COMMITTEE,
                    STUDIO -> false;
        };
    }
}
