package org.fengqiao.deploy.county;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;

/** One organisation unit, in the form that routing takes. */
record Unit(
        String code,
        String name,
        UnitType type,
        Tier tier,
        PartnerChannel channel,
        String division,
        String director,
        String fallbackOwner,
        boolean active,
        List<String> mediators) {

    /** A unit whose director also is the last resort for what nobody picked up (#7). */
    static Unit of(Division division, String suffix, String name, UnitType type, Tier tier, PartnerChannel channel) {
        var code = division.code() + "-" + suffix;
        var director = account("director", code);
        var mediators = IntStream.rangeClosed(1, mediators(type))
                .mapToObj(n -> account("mediator", code) + "." + n)
                .toList();
        return new Unit(code, name, type, tier, channel, division.code(), director, director, true, mediators);
    }

    private static int mediators(UnitType type) {
        return switch (type) {
            case VILLAGE_COMMITTEE -> 1;
            case TOWNSHIP_CENTRE, PROFESSIONAL_COMMITTEE -> 2;
            case COUNTY_CENTRE -> 3;
            case POLICE_STATION, PEOPLES_COURT, PETITION_OFFICE, PROCURATORATE, DEPARTMENT, STUDIO -> 0;
        };
    }

    /** The account of a role in this unit. */
    String account(String role) {
        return account(role, code);
    }

    private static String account(String role, String code) {
        return role + "." + code.toLowerCase(Locale.ROOT);
    }
}
