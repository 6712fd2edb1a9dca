package org.fengqiao.supervision.ledger;

import java.util.Map;
import org.fengqiao.contracts.Grade;
import org.fengqiao.supervision.limit.Limit;

/** How long everything may take; configuration, each with its basis. */
public record LimitRules(
        Limit pickUp,
        Map<Grade, Limit> handling,
        Limit returnWindow,
        Limit partnerAnswer,
        Limit confirmation,
        Limit revisit) {

    public LimitRules {
        handling = Map.copyOf(handling);
        for (Grade grade : Grade.values()) {
            if (!handling.containsKey(grade)) {
                throw new IllegalArgumentException("no handling limit for " + grade);
            }
        }
    }

    Limit handling(Grade grade) {
        return handling.get(grade == null ? Grade.GENERAL : grade);
    }
}
