package org.fengqiao.supervision.ledger;

import static org.fengqiao.supervision.ledger.ResponsibilityKind.FIRST_CONTACT;
import static org.fengqiao.supervision.ledger.ResponsibilityKind.HANDLING;
import static org.fengqiao.supervision.ledger.ResponsibilityKind.STABILITY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.supervision.ledger.Responsibility.Because;

/**
 * Works out who answered for a case and when. A move is complete only when the receiver has taken the case over: until
 * then the earlier unit stays the handler. First contact never changes.
 */
final class Responsibilities {

    private final CaseLedger ledger;
    private final List<Responsibility> handling = new ArrayList<>();

    private Responsibilities(CaseLedger ledger) {
        this.ledger = ledger;
    }

    static List<Responsibility> of(CaseLedger ledger) {
        return new Responsibilities(ledger).all();
    }

    private List<Responsibility> all() {
        List<Responsibility> all = new ArrayList<>();
        Opening opening = ledger.opening;
        if (opening != null) {
            Instant since = opening.registeredAt();
            all.add(new Responsibility(FIRST_CONTACT, 1, opening.firstContactUnit(), since, Because.REGISTERED));
            all.add(new Responsibility(STABILITY, 1, opening.stabilityDivision(), since, Because.REGISTERED));
            hold(opening.firstContactUnit(), since, Because.REGISTERED);
        }
        Assignment first = ledger.leads().findFirst().orElse(null);
        if (first != null) {
            hold(first.unit, first.dispatchedAt, Because.DISPATCHED);
        }
        ledger.leads().forEach(lead -> {
            if (lead.takenOverAt != null) {
                hold(lead.unit, lead.takenOverAt, Because.TAKEN_OVER);
            }
            ledger.referralsOf(lead.hop).forEach(referral -> sideways(lead, referral));
        });
        all.addAll(handling);
        return all;
    }

    private void sideways(Assignment sender, Referral referral) {
        if (referral.acceptedAt == null) {
            return;
        }
        hold(referral.unit, referral.acceptedAt, Because.REFERRAL_ACCEPTED);
        if (referral.endedAt != null) {
            Because because = referral.outcome == null ? Because.REFERRAL_RETURNED : Because.REFERRAL_CONCLUDED;
            hold(sender.unit, referral.endedAt, because);
        }
    }

    private void hold(String unit, Instant at, Because because) {
        Responsibility last = handling.isEmpty() ? null : handling.getLast();
        if (last != null && last.holder().equals(unit)) {
            return;
        }
        // Clocks of two services may differ: a successor never begins before its predecessor.
        Instant since = last == null ? at : Assignment.later(last.since(), at);
        handling.add(new Responsibility(HANDLING, handling.size() + 1, unit, since, because));
    }
}
