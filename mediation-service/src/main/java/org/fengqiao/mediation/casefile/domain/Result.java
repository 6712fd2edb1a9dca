package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.Outcome;

/** What came of the mediation, before it is verified. */
public record Result(Outcome outcome, Origin origin, List<Route> routes, String by, Instant at) {

    /** How the result came about; it decides what the file must hold. */
    public enum Origin {
        MEDIATION,
        /** A party clearly refused mediation (人民调解法 17). */
        REFUSAL,
        /** Settled at the window when it was registered. */
        ON_SPOT,
        PARTNER
    }

    public Result {
        routes = List.copyOf(routes);
    }
}
