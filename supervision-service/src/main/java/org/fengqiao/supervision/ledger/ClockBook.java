package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.supervision.limit.Limit;
import org.fengqiao.supervision.limit.Stops;

/** Lists every clock of a case from its facts; several run side by side, and none is reset by a move. */
final class ClockBook {

    private final CaseLedger ledger;
    private final LimitRules limits;
    private final List<ClockFacts> clocks = new ArrayList<>();

    private ClockBook(CaseLedger ledger, LimitRules limits) {
        this.ledger = ledger;
        this.limits = limits;
    }

    static List<ClockFacts> of(CaseLedger ledger, LimitRules limits, WorkCalendar calendar) {
        ClockBook book = new ClockBook(ledger, limits);
        ledger.assignments.values().stream().filter(Assignment::dispatched).forEach(book::assignment);
        HandlingClocks.of(ledger, limits, calendar).forEach(book::handling);
        ledger.referrals.values().stream().filter(r -> r.offeredAt != null).forEach(book::partner);
        ledger.notices.forEach(book::directive);
        return book.clocks;
    }

    private void assignment(Assignment file) {
        Instant moved = file.overAt();
        pickUp(file, moved);
        if (!file.leads()) {
            return;
        }
        if (file.returnable) {
            Instant settled = file.lives.isEmpty() ? null : Results.of(ledger, file, file.lives.getFirst());
            Instant over = Assignment.earlier(Assignment.earlier(moved, settled), file.adjudicatedAt);
            add(file, ClockKind.RETURN_WINDOW, "", limits.returnWindow(), file.dispatchedAt, file.returnAskedAt, over);
        }
        for (int run = 0; run < file.lives.size(); run++) {
            afterResult(file, file.lives.get(run), run);
        }
    }

    private void pickUp(Assignment file, Instant moved) {
        clocks.add(new ClockFacts(
                id(ClockKind.PICK_UP, file.hop, ""),
                ClockKind.PICK_UP,
                file.hop,
                file.leads(),
                file.tier,
                file.unit,
                limits.pickUp(),
                null,
                file.dispatchedAt,
                file.pickUpStops(),
                file.pickedUpAt(),
                moved));
    }

    private void afterResult(Assignment file, Life life, int run) {
        String reference = run == 0 ? "" : "R" + run;
        Instant reopened = run + 1 < file.lives.size() ? file.lives.get(run + 1).startedAt : null;
        if (life.confirmableFrom != null) {
            add(
                    file,
                    ClockKind.CONFIRMATION,
                    reference,
                    limits.confirmation(),
                    life.confirmableFrom,
                    life.confirmationAppliedAt,
                    reopened);
        }
        if (life.closedAt != null && life.outcome != Outcome.WITHDRAWN) {
            add(file, ClockKind.REVISIT, reference, limits.revisit(), life.closedAt, life.revisitedAt, reopened);
        }
    }

    private void add(
            Assignment file,
            ClockKind kind,
            String reference,
            Limit limit,
            Instant start,
            Instant met,
            Instant cancelled) {
        clocks.add(new ClockFacts(
                id(kind, file.hop, reference),
                kind,
                file.hop,
                file.leads(),
                file.tier,
                file.unit,
                limit,
                null,
                start,
                Stops.NONE,
                met,
                cancelled));
    }

    private void handling(HandlingClock clock) {
        Assignment owner = clock.owner;
        clocks.add(new ClockFacts(
                id(ClockKind.HANDLING, owner.hop, clock.reference),
                ClockKind.HANDLING,
                owner.hop,
                owner.leads(),
                owner.tier,
                owner.unit,
                clock.limit(),
                null,
                clock.startedAt,
                clock.stops(),
                clock.metAt(),
                owner.endedAt));
    }

    private void partner(Referral referral) {
        Assignment sender = ledger.assignment(referral.hop);
        clocks.add(new ClockFacts(
                id(ClockKind.PARTNER_ANSWER, referral.hop, referral.id),
                ClockKind.PARTNER_ANSWER,
                referral.hop,
                true,
                sender.tier,
                referral.unit,
                limits.partnerAnswer(),
                null,
                referral.offeredAt,
                Stops.NONE,
                referral.answeredAt(),
                referral.lapsedAt));
    }

    private void directive(String number, Notice notice) {
        clocks.add(new ClockFacts(
                id(ClockKind.DIRECTIVE_REPLY, 0, number),
                ClockKind.DIRECTIVE_REPLY,
                0,
                true,
                null,
                notice.unit(),
                null,
                notice.replyDueAt(),
                notice.issuedAt(),
                Stops.NONE,
                notice.answeredAt(),
                null));
    }

    private String id(ClockKind kind, int hop, String reference) {
        String id = id(ledger, kind, hop);
        return reference.isEmpty() ? id : id + "/" + reference;
    }

    /** What the first clock of a kind is called that runs for a hop. */
    static String id(CaseLedger ledger, ClockKind kind, int hop) {
        return ledger.caseNo() + "/" + kind + "/" + hop;
    }
}
