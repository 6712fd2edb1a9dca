package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.Objects;

/** When a file reached the result that ends its handling limit: by the unit itself, by a partner, or by closing. */
final class Results {

    private Results() {}

    /** The result of one run of a file, or null while there is none that stands. */
    static Instant of(CaseLedger ledger, Assignment file, Life life) {
        Instant after = Assignment.later(life.startedAt, life.voidedAt);
        // The unit's file takes a partner's result over when its service hears of it, which may be after the limit.
        Instant partners = ledger.referralsOf(file.hop).stream()
                .filter(r -> r.outcome != null && r.endedAt != null)
                .map(r -> r.endedAt)
                .filter(ended -> after == null || ended.isAfter(after))
                .filter(ended -> life.closedAt == null || !ended.isAfter(life.closedAt))
                .min(Instant::compareTo)
                .orElse(null);
        Instant result = Assignment.earlier(life.resultAt, partners);
        return result == null ? life.closedAt : result;
    }

    /** The partner's result that the unit has not yet acted on, or null. */
    static Referral concluded(CaseLedger ledger, Assignment file) {
        return ledger.referralsOf(file.hop).stream()
                .filter(r -> r.outcome != null && r.endedAt != null)
                .filter(r -> file.releasedAt == null || !r.endedAt.isBefore(file.releasedAt))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Whether routing let the unit go on after its last release. */
    static boolean movedOn(CaseLedger ledger, Assignment file) {
        if (file.releasedAt == null) {
            return false;
        }
        Instant answered = ledger.referralsOf(file.hop).stream()
                .map(Referral::gaveBackAt)
                .filter(Objects::nonNull)
                .reduce(file.refusedAt, Assignment::later);
        return answered != null && !answered.isBefore(file.releasedAt);
    }
}
