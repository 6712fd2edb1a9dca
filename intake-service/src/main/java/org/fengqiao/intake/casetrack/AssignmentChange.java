package org.fengqiao.intake.casetrack;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;

/**
 * What an event says about which unit has a case.
 *
 * @param name which assignment of the case: its file of a hop, or a referral
 * @param endedAt when the unit had done its part, or null where it begins
 */
public record AssignmentChange(String caseNo, String name, int hop, Role role, String unit, Instant endedAt) {

    /** In what part a unit has a case. */
    public enum Role {
        LEAD,
        ASSIST,
        PARTNER
    }

    /** The change that an event makes, if any. */
    public static Optional<AssignmentChange> of(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case CaseTakenOver e ->
                        file(
                                e.caseNo(),
                                e.hop(),
                                e.role() == AssignmentRole.LEAD ? Role.LEAD : Role.ASSIST,
                                e.unit(),
                                null);
                    case AssistConcluded e -> file(e.caseNo(), e.hop(), Role.ASSIST, e.unit(), e.at());
                    case AssistEnded e -> file(e.caseNo(), e.hop(), Role.ASSIST, e.unit(), e.at());
                    case ReferralAccepted e -> referral(e.caseNo(), e.referralId(), e.hop(), e.unit(), null);
                    case ReferralConcluded e -> referral(e.caseNo(), e.referralId(), e.hop(), e.unit(), e.at());
                    case ReferralReturned e -> referral(e.caseNo(), e.referralId(), e.hop(), e.unit(), e.at());
                    default -> null;
                });
    }

    private static AssignmentChange file(String caseNo, int hop, Role role, String unit, Instant endedAt) {
        return new AssignmentChange(caseNo, "hop:" + hop, hop, role, unit, endedAt);
    }

    private static AssignmentChange referral(String caseNo, String id, int hop, String unit, Instant endedAt) {
        return new AssignmentChange(caseNo, "referral:" + id, hop, Role.PARTNER, unit, endedAt);
    }
}
