package org.fengqiao.notification.sms;

import java.util.Optional;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseNotSettled;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.notification.audience.CaseFacts;

/** What a citizen is told by text message. */
enum SmsKind {
    ACCEPTED("accepted"),
    SETTLED("settled"),
    NOT_SETTLED("not-settled"),
    CLOSED_SETTLED("closed-settled"),
    CLOSED_UNSETTLED("closed-unsettled"),
    CLOSED_WITHDRAWN("closed-withdrawn");

    private final String name;

    SmsKind(String name) {
        this.name = name;
    }

    /** What an event means for the applicants; the steps of an assisting unit mean nothing to them. */
    static Optional<SmsKind> of(Event event, CaseFacts facts) {
        if (event instanceof MediationEvent e && facts.isAssist(e.hop())) {
            return Optional.empty();
        }
        return switch (event) {
            case CaseRegistered e -> Optional.of(ACCEPTED);
            case CaseSettled e -> Optional.of(SETTLED);
            case CaseNotSettled e -> Optional.of(NOT_SETTLED);
            case CaseClosed e -> Optional.of(closed(e));
            default -> Optional.empty();
        };
    }

    private static SmsKind closed(CaseClosed event) {
        return switch (event.outcome()) {
            case SETTLED -> CLOSED_SETTLED;
            case UNSETTLED -> CLOSED_UNSETTLED;
            case WITHDRAWN -> CLOSED_WITHDRAWN;
        };
    }

    /** The text to use; of a confidential case a stranger who sees the telephone must learn nothing. */
    String template(boolean confidential) {
        if (confidential) {
            return this == ACCEPTED ? "sms.confidential-accepted" : "sms.confidential-progress";
        }
        return "sms." + name;
    }
}
