package org.fengqiao.supervision.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Risk;

/**
 * Which colour a case has when, as long as nothing happens: it is known in advance, so that nobody has to look at a case
 * before the next change is due.
 */
public final class ColourPlan {

    private final Colour start;
    private final NavigableMap<Instant, Colour> steps = new TreeMap<>();

    private ColourPlan(Colour start) {
        this.start = start;
    }

    /** Plan of an open case with these clocks. */
    static ColourPlan of(List<CaseClock> clocks, Risk risk, ColourRules rules) {
        ColourPlan plan = new ColourPlan(rules.raised(Colour.BLUE, risk));
        for (CaseClock clock : clocks) {
            if (clock.state().open() && clock.kind().isDuty() && clock.due() != null) {
                Duration whole = Duration.between(clock.startedAt(), clock.due());
                plan.step(clock.due().minus(share(whole, rules.yellow())), rules.raised(Colour.YELLOW, risk));
                plan.step(clock.due().minus(share(whole, rules.orange())), rules.raised(Colour.ORANGE, risk));
                plan.step(clock.due(), Colour.RED);
            }
        }
        return plan;
    }

    private static Duration share(Duration whole, double share) {
        return Duration.ofMillis((long) (Math.max(0, whole.toMillis()) * share));
    }

    private void step(Instant at, Colour colour) {
        steps.merge(at, colour, ColourPlan::worse);
    }

    private static Colour worse(Colour a, Colour b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** The colour after this instant. */
    public Colour at(Instant now) {
        return steps.headMap(now, false).values().stream().reduce(start, ColourPlan::worse);
    }

    /** When the case must next be looked at, if it was last seen with this colour; null when never. */
    public Instant nextChange(Colour shown, Instant asOf) {
        if (at(asOf) != shown) {
            return asOf;
        }
        return steps.tailMap(asOf, true).entrySet().stream()
                .filter(step -> worse(step.getValue(), shown) != shown)
                .map(NavigableMap.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
