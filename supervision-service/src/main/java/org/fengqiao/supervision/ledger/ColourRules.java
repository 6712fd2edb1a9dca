package org.fengqiao.supervision.ledger;

import java.util.Map;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Risk;

/**
 * When a case changes colour; every place sets its own.
 *
 * @param yellow share of a limit that is left when the case turns yellow
 * @param orange share of a limit that is left when the case turns orange
 * @param raise steps by which a risk raises the colour
 */
public record ColourRules(double yellow, double orange, Map<Risk, Integer> raise) {

    public ColourRules {
        if (!(1 >= yellow && yellow >= orange && orange >= 0)) {
            throw new IllegalArgumentException("thresholds must fall from yellow to orange, between 1 and 0");
        }
        raise = Map.copyOf(raise);
    }

    Colour raised(Colour colour, Risk risk) {
        int step = colour.ordinal() + (risk == null ? 0 : raise.getOrDefault(risk, 0));
        return Colour.values()[Math.clamp(step, 0, Colour.RED.ordinal())];
    }
}
