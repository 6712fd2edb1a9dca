package org.fengqiao.intake.casetrack;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;

/** What an event says about which unit has a case. */
public sealed interface AssignmentChange {

    /** The case concerned. */
    String caseNo();

    /** Which assignment of the case; events of one assignment come in order. */
    String name();

    /** A unit has it from now on. */
    record Begun(String caseNo, String name, int hop, Role role, String unit) implements AssignmentChange {}

    /** The unit has done its part. */
    record Ended(String caseNo, String name, Instant at) implements AssignmentChange {}

    /** In what part a unit has a case. */
    enum Role {
        LEAD,
        ASSIST,
        PARTNER
    }

    /** The change that an event makes, if any. */
    static Optional<AssignmentChange> of(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case CaseTakenOver e ->
                        new Begun(
                                e.caseNo(),
                                hop(e.hop()),
                                e.hop(),
                                e.role() == AssignmentRole.LEAD ? Role.LEAD : Role.ASSIST,
                                e.unit());
                    case AssistConcluded e -> new Ended(e.caseNo(), hop(e.hop()), e.at());
                    case ReferralAccepted e ->
                        new Begun(e.caseNo(), referral(e.referralId()), e.hop(), Role.PARTNER, e.unit());
                    case ReferralConcluded e -> new Ended(e.caseNo(), referral(e.referralId()), e.at());
                    case ReferralReturned e -> new Ended(e.caseNo(), referral(e.referralId()), e.at());
                    default -> null;
                });
    }

    private static String hop(int hop) {
        return "hop:" + hop;
    }

    private static String referral(String id) {
        return "referral:" + id;
    }
}
