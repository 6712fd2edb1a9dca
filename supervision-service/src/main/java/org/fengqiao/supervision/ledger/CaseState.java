package org.fengqiao.supervision.ledger;

import org.fengqiao.contracts.ReferralOutcome;

/** How far a case has come, as everyone outside the handling unit needs to know it. */
public enum CaseState {
    REGISTERED,
    DISPATCHED,
    HANDLING,
    SUSPENDED,
    MOVING,
    REFERRED,
    SETTLED,
    UNSETTLED,
    VERIFIED,
    CLOSED;

    static CaseState of(CaseLedger ledger) {
        Assignment current = ledger.current();
        if (current == null) {
            return REGISTERED;
        }
        if (current.takenOverAt == null) {
            return DISPATCHED;
        }
        CaseState state = ofFile(ledger, current);
        return ledger.pending() != null && state.isWorkedOn() ? MOVING : state;
    }

    private static CaseState ofFile(CaseLedger ledger, Assignment file) {
        return switch (file.file) {
            case AWAITED, TAKEN_OVER -> DISPATCHED;
            case HANDLING -> file.life().suspended() ? SUSPENDED : HANDLING;
            case RELEASED -> ofReleased(ledger, file);
            case SETTLED, CONCLUDED -> SETTLED;
            case UNSETTLED -> UNSETTLED;
            case VERIFIED -> VERIFIED;
            case CLOSED -> CLOSED;
        };
    }

    private static CaseState ofReleased(CaseLedger ledger, Assignment file) {
        if (ledger.referralsOf(file.hop).stream().anyMatch(Referral::atPartner)) {
            return REFERRED;
        }
        Referral concluded = Results.concluded(ledger, file);
        if (concluded != null) {
            return concluded.outcome == ReferralOutcome.SETTLED ? SETTLED : UNSETTLED;
        }
        if (!Results.movedOn(ledger, file)) {
            return MOVING;
        }
        if (file.touchedAt == null) {
            return DISPATCHED;
        }
        return file.life().resultAt == null ? HANDLING : UNSETTLED;
    }

    private boolean isWorkedOn() {
        return switch (this) {
            case DISPATCHED, HANDLING, SUSPENDED, MOVING -> true;
            case REGISTERED, REFERRED, SETTLED, UNSETTLED, VERIFIED, CLOSED -> false;
        };
    }

    /** Whether nothing more is expected of the handling unit. */
    public boolean closed() {
        return this == CLOSED;
    }
}
