package org.fengqiao.intake.tracking;

import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.intake.casetrack.Step;

/**
 * Which step of public tracking an event of the network is; null where it is none of the citizen's concern. Every event
 * type is listed, so that a new one must be thought about.
 */
final class StepOf {

    /** A step with the unit it names; dates and the case come from the event's envelope. */
    record Found(Step step, Integer hop, String unit) {}

    private StepOf() {}

    static Found event(Event event) {
        return switch (event) {
            case RoutingEvent routing -> routing(routing);
            case MediationEvent mediation -> {
                Step step = mediation(mediation);
                yield step == null ? null : new Found(step, mediation.hop(), mediation.unit());
            }
            case SupervisionEvent supervision -> supervision(supervision);
            default -> null;
        };
    }

    private static Found routing(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.CaseDispatched e -> new Found(dispatch(e.role(), e.reason()), e.hop(), e.unit());
            case RoutingEvent.MoveRefused e -> new Found(Step.MOVE_REFUSED, e.hop(), null);
            case RoutingEvent.ReferralOffered e -> new Found(Step.REFERRAL_OFFERED, e.hop(), e.unit());
            case RoutingEvent.ReferralAccepted e -> new Found(Step.REFERRAL_ACCEPTED, e.hop(), e.unit());
            case RoutingEvent.ReferralDeclined e -> new Found(Step.REFERRAL_DECLINED, e.hop(), e.unit());
            case RoutingEvent.ReferralConcluded e -> new Found(Step.REFERRAL_CONCLUDED, e.hop(), e.unit());
            case RoutingEvent.ReferralReturned e -> new Found(Step.REFERRAL_RETURNED, e.hop(), e.unit());
            case RoutingEvent.CaseHandedOver ignored -> null;
            case RoutingEvent.CaseRecalled ignored -> null;
            case RoutingEvent.FallbackAssigned ignored -> null;
            case RoutingEvent.AssistEnded ignored -> null;
            case RoutingEvent.NoteForwarded ignored -> null;
        };
    }

    private static Step dispatch(AssignmentRole role, MoveReason reason) {
        if (role == AssignmentRole.ASSIST) {
            return Step.ASSISTED;
        }
        return switch (reason) {
            case INITIAL -> Step.DISPATCHED;
            case ESCALATION_ASKED, ESCALATION_OVERDUE, ESCALATION_ORDERED -> Step.ESCALATED;
            case RETURN -> Step.REDISPATCHED;
            case DUAL, ASSIST -> Step.ASSISTED;
        };
    }

    private static Step mediation(MediationEvent event) {
        return switch (event) {
            case MediationEvent.CaseSignedIn ignored -> Step.SIGNED_IN;
            case MediationEvent.MediatorAssigned ignored -> Step.MEDIATOR_ASSIGNED;
            case MediationEvent.SessionHeld ignored -> Step.SESSION_HELD;
            case MediationEvent.CaseSettled ignored -> Step.SETTLED;
            case MediationEvent.CaseNotSettled ignored -> Step.NOT_SETTLED;
            case MediationEvent.CaseReleased e -> released(e.move());
            case MediationEvent.ExtensionGranted ignored -> Step.EXTENDED;
            case MediationEvent.CaseSuspended ignored -> Step.SUSPENDED;
            case MediationEvent.CaseResumed ignored -> Step.RESUMED;
            case MediationEvent.ConfirmationApplied ignored -> Step.CONFIRMATION_APPLIED;
            case MediationEvent.ConfirmationDecided e -> e.confirmed() ? Step.CONFIRMED : Step.NOT_CONFIRMED;
            case MediationEvent.CaseVerified e -> e.passed() ? Step.VERIFIED : Step.VERIFICATION_FAILED;
            case MediationEvent.CaseClosed ignored -> Step.CLOSED;
            case MediationEvent.CaseReopened ignored -> Step.REOPENED;
            case MediationEvent.CaseRevisited ignored -> Step.REVISITED;
            case MediationEvent.CaseTakenOver ignored -> null;
            case MediationEvent.MediatorRefused ignored -> null;
            case MediationEvent.ConsentRecorded ignored -> null;
            case MediationEvent.RecallRefused ignored -> null;
            case MediationEvent.AssistConcluded ignored -> null;
        };
    }

    private static Step released(MoveKind move) {
        return switch (move) {
            case ESCALATION -> Step.ESCALATION_ASKED;
            case RETURN -> Step.RETURN_ASKED;
            case REFERRAL -> Step.REFERRAL_ASKED;
            case RECALL -> Step.RECALLED;
        };
    }

    private static Found supervision(SupervisionEvent event) {
        return switch (event) {
            case SupervisionEvent.ClockBreached e ->
                e.clock() == ClockKind.HANDLING ? new Found(Step.OVERDUE, e.hop(), e.unit()) : null;
            case SupervisionEvent.DirectiveIssued e -> new Found(Step.SUPERVISED, null, e.unit());
            case SupervisionEvent.ColourChanged ignored -> null;
            case SupervisionEvent.DirectiveAnswered ignored -> null;
        };
    }
}
