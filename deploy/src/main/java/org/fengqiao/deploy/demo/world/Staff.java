package org.fengqiao.deploy.demo.world;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.deploy.rest.Token;

/** The people of one unit. */
record Staff(People people, String unit) {

    private int mediators() {
        return switch (type()) {
            case "VC" -> 1;
            case "TC", "P" -> 2;
            case "CC" -> 3;
            default -> 0;
        };
    }

    /** Kind of unit by its code: departments and professional committees are numbered. */
    private String type() {
        return unit.substring(unit.indexOf('-') + 1).replaceAll("\\d", "");
    }

    Token director() {
        return people.director(unit);
    }

    /** Who sits at the desk; partner units have none, so their director does it. */
    Token desk() {
        return mediators() > 0 ? people.clerk(unit) : director();
    }

    /** Account names of those who can mediate, the director last. */
    List<String> mediatorNames() {
        var names = IntStream.rangeClosed(1, mediators())
                .mapToObj(n -> People.username("mediator", unit) + "." + n)
                .toList();
        return names.isEmpty() ? List.of(People.username("director", unit)) : names;
    }

    String directorName() {
        return People.username("director", unit);
    }

    /** Someone who had no part in the result. */
    Token checker(Set<String> handlers) {
        if (!handlers.contains(directorName())) {
            return director();
        }
        return handlers.contains(People.username("clerk", unit)) ? people.supervisor(unit) : people.clerk(unit);
    }
}
