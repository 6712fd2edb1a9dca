package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.SupervisionEvent.ColourChanged;

/** Looks at a case at a moment and says what must be raised. */
public final class Watch {

    private Watch() {}

    /**
     * The limits that have been missed without it having been raised.
     *
     * @param known until when it is known what happened; a limit that ends later may still have been met
     */
    public static List<ClockBreached> breaches(
            CaseLedger ledger, Picture picture, Rules rules, Instant known, Instant now) {
        List<CaseClock> missed = picture.clocks().stream()
                .filter(clock -> clock.mayBreach() && known.isAfter(clock.due()))
                .toList();
        CaseClock newest = missed.stream()
                .filter(clock -> isOfHolder(clock) && clock.state().open())
                .max(Comparator.comparing(CaseClock::startedAt))
                .orElse(null);
        return missed.stream()
                .map(clock -> breach(ledger, picture, rules, clock, !isOfHolder(clock) || clock.equals(newest), now))
                .toList();
    }

    private static boolean isOfHolder(CaseClock clock) {
        return clock.kind() == ClockKind.HANDLING && clock.leads();
    }

    private static ClockBreached breach(
            CaseLedger ledger, Picture picture, Rules rules, CaseClock clock, boolean counts, Instant now) {
        Assignment lead = isOfHolder(clock) ? ledger.leadAt(clock.due()) : null;
        boolean passedOn = lead != null && !Integer.valueOf(lead.hop).equals(picture.hop());
        // A holder that is found to have missed two limits at once is admonished, or loses the case, once.
        Consequence consequence = counts && !passedOn
                ? rules.consequences().of(clock, picture.state(), picture.tier())
                : Consequence.NONE;
        return new ClockBreached(
                ledger.caseNo(),
                clock.id(),
                clock.kind(),
                lead != null ? lead.hop : clock.hop(),
                lead != null ? lead.tier : clock.tier(),
                lead != null ? picture.handlerAt(clock.due()) : clock.unit(),
                consequence,
                clock.due(),
                now);
    }

    /**
     * The change of colour that is due, if the case is open. Where the colour holds, the ledger remembers until when: a
     * change that passed between two looks must not call for a look again and again.
     */
    public static Optional<ColourChanged> colourChange(CaseLedger ledger, Picture picture, Instant now) {
        Colour before = ledger.colour;
        Colour colour = picture.colours().at(now);
        if (before == null) {
            return Optional.empty();
        }
        if (before == colour) {
            ledger.colourHolds(now);
            return Optional.empty();
        }
        return Optional.of(new ColourChanged(ledger.caseNo(), before, colour, picture.handler(), now));
    }
}
