package org.fengqiao.deploy.county;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.deploy.Trouble;

/** The divisions of a county or of a whole prefecture, parents before children. */
public final class DivisionTree {
    private final List<Division> divisions;
    private final Map<String, Division> byCode;

    private DivisionTree(List<Division> divisions) {
        this.divisions = divisions;
        this.byCode = divisions.stream().collect(Collectors.toMap(Division::code, Function.identity()));
    }

    static DivisionTree of(List<Division> divisions) {
        var codes = new HashSet<String>();
        for (var division : divisions) {
            if (!codes.add(division.code())) {
                throw new Trouble("Division " + division.code() + " is in the list twice.");
            }
        }
        for (var division : divisions) {
            if (division.parent() != null && !codes.contains(division.parent())) {
                throw new Trouble("Division " + division.code() + " names a parent that is not in the list: "
                        + division.parent() + ".");
            }
        }
        var ordered = divisions.stream()
                .sorted(Comparator.comparing(Division::level).thenComparing(Division::code))
                .toList();
        var tree = new DivisionTree(ordered);
        if (tree.counties().isEmpty()) {
            throw new Trouble("The list of divisions has no county.");
        }
        return tree;
    }

    List<Division> all() {
        return divisions;
    }

    List<Division> counties() {
        return at(DivisionLevel.COUNTY);
    }

    Division parentOf(Division division) {
        return byCode.get(division.parent());
    }

    List<Division> at(DivisionLevel level) {
        return divisions.stream().filter(d -> d.level() == level).toList();
    }

    /** The lowest division that covers every county of the list; portals and the hotline work for it. */
    Division root() {
        var counties = counties();
        return divisions.reversed().stream()
                .filter(d -> counties.stream().allMatch(d::covers))
                .findFirst()
                .orElseThrow(() -> new Trouble("The counties of the list have no division in common."));
    }
}
