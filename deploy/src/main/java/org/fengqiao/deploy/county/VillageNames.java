package org.fengqiao.deploy.county;

import java.util.List;

/** Turns the register's name of a village ("北张村委会") into the name of the place itself ("北张村"). */
public final class VillageNames {
    private static final List<String> VILLAGE_SUFFIXES = List.of("村民委员会", "村委会");
    private static final List<String> TOWN_SUFFIXES = List.of("社区居民委员会", "社区居委会", "居民委员会", "居委会");

    private VillageNames() {}

    /** The place's name without the committee. */
    public static String shortened(String name) {
        for (var suffix : VILLAGE_SUFFIXES) {
            if (name.endsWith(suffix)) {
                return ending(stem(name, suffix), "村");
            }
        }
        for (var suffix : TOWN_SUFFIXES) {
            if (name.endsWith(suffix)) {
                return ending(stem(name, suffix), "社区");
            }
        }
        return name;
    }

    private static String stem(String name, String suffix) {
        return name.substring(0, name.length() - suffix.length());
    }

    private static String ending(String stem, String end) {
        return stem.isEmpty() || stem.endsWith(end) ? stem : stem + end;
    }
}
