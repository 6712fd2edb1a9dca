package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.time.WorkCalendar;

/**
 * A case as its facts add up to: what the board and the API show, and when the case must next be looked at.
 *
 * @param handler unit that handles the case now
 * @param dutyDue the next end of a duty, past or to come; null when none is open
 * @param overdueSince end of the first missed duty that is still open, as far as raised
 * @param wakeAt when a breach or a colour change is next due; null when time alone changes nothing
 */
public record Picture(
        CaseState state,
        Tier tier,
        String handler,
        Integer hop,
        Grade grade,
        Risk risk,
        List<Responsibility> responsibilities,
        List<CaseClock> clocks,
        ColourPlan colours,
        Instant dispatchedAt,
        Instant closedAt,
        Outcome outcome,
        Instant dutyDue,
        Instant overdueSince,
        Instant wakeAt) {

    static Picture of(CaseLedger ledger, Rules rules, WorkCalendar calendar) {
        List<CaseClock> clocks = ClockBook.of(ledger, rules.limits(), calendar).stream()
                .map(facts -> CaseClock.of(facts, ledger.mark(facts.id()), calendar))
                .toList();
        CaseState state = CaseState.of(ledger);
        Assignment current = ledger.current();
        Risk risk = risk(ledger);
        ColourPlan colours = ColourPlan.of(clocks, risk, rules.colours());
        Life life = current == null || current.lives.isEmpty() ? null : current.life();
        List<Responsibility> responsibilities = Responsibilities.of(ledger);
        return new Picture(
                state,
                current == null ? null : current.tier,
                responsibilities.isEmpty() ? null : responsibilities.getLast().holder(),
                current == null ? null : current.hop,
                current == null ? null : current.grade,
                risk,
                responsibilities,
                clocks,
                colours,
                ledger.leads().findFirst().map(first -> first.dispatchedAt).orElse(null),
                state.closed() && life != null ? life.closedAt : null,
                state.closed() && life != null ? life.outcome : null,
                openDuties(clocks).map(CaseClock::due).min(Instant::compareTo).orElse(null),
                openDuties(clocks)
                        .filter(clock -> clock.breachedAt() != null)
                        .map(CaseClock::due)
                        .min(Instant::compareTo)
                        .orElse(null),
                wakeAt(ledger, clocks, colours));
    }

    private static Stream<CaseClock> openDuties(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state().open() && clock.kind().isDuty() && clock.due() != null);
    }

    private static Risk risk(CaseLedger ledger) {
        Stream<Risk> assessed = ledger.leads().map(lead -> lead.risk).filter(Objects::nonNull);
        boolean dangerous = ledger.endangered || ledger.opening != null && ledger.opening.dangerous();
        Stream<Risk> reported = dangerous ? Stream.of(Risk.HIGH) : Stream.empty();
        return Stream.concat(assessed, reported).max(Risk::compareTo).orElse(Risk.LOW);
    }

    private static Instant wakeAt(CaseLedger ledger, List<CaseClock> clocks, ColourPlan colours) {
        Instant breach = clocks.stream()
                .filter(CaseClock::mayBreach)
                .map(CaseClock::due)
                .min(Instant::compareTo)
                .orElse(null);
        Instant change = ledger.colour == null ? null : colours.nextChange(ledger.colour, ledger.colourAsOf);
        return Assignment.earlier(breach, change);
    }

    /** The unit that handled the case at a moment. */
    String handlerAt(Instant moment) {
        return responsibilities.stream()
                .filter(r ->
                        r.kind() == ResponsibilityKind.HANDLING && !r.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(Responsibility::holder)
                .orElse(handler);
    }

    /** Whether a limit of the case runs into a year whose holidays are not known. */
    public boolean awaitsCalendar() {
        return clocks.stream().anyMatch(clock -> clock.state() == ClockState.AWAITING_CALENDAR);
    }
}
