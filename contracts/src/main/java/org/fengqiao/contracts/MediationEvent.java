package org.fengqiao.contracts;

import java.time.Instant;
import java.util.List;

/** What a tier's mediation service did, on topic {@code mediation.<tier>}; source {@code /mediation/<tier>}. */
public sealed interface MediationEvent extends CaseEvent {

    /** Number of the assignment that the event is about. */
    int hop();

    /** Tier of the service that produced it. */
    Tier tier();

    /** Unit whose file it is. */
    String unit();

    /** When it happened. */
    Instant at();

    /** The file exists durably: this unit is the handler from now on (LEAD), or has its own assignment (ASSIST). */
    @EventType("case.taken-over.v1")
    record CaseTakenOver(String caseNo, int hop, Tier tier, String unit, AssignmentRole role, Instant at)
            implements MediationEvent {}

    /** The unit took the case (接件); stops the pick-up clock. */
    @EventType("case.signed-in.v1")
    record CaseSignedIn(String caseNo, int hop, Tier tier, String unit, String by, Instant at)
            implements MediationEvent {}

    /** A mediator was named, by the unit or chosen by a party. */
    @EventType("mediator.assigned.v1")
    record MediatorAssigned(
            String caseNo,
            int hop,
            Tier tier,
            String unit,
            String mediator,
            boolean chosenByParty,
            String by,
            Instant at)
            implements MediationEvent {}

    /** A party refused the mediator (人民调解法 19). */
    @EventType("mediator.refused.v1")
    record MediatorRefused(String caseNo, int hop, Tier tier, String unit, String mediator, String by, Instant at)
            implements MediationEvent {}

    /** A party agreed to mediation or clearly refused it (人民调解法 17). */
    @EventType("consent.recorded.v1")
    record ConsentRecorded(
            String caseNo, int hop, Tier tier, String unit, int party, boolean consents, String by, Instant at)
            implements MediationEvent {}

    /** One mediation meeting took place. */
    @EventType("session.held.v1")
    record SessionHeld(
            String caseNo,
            int hop,
            Tier tier,
            String unit,
            int session,
            SessionMode mode,
            SessionKind kind,
            String mediator,
            Instant startedAt,
            int minutes,
            Instant at)
            implements MediationEvent {}

    /**
     * An agreement took effect.
     *
     * @param confirmable written and of a kind that a court may confirm; starts the 30-day window
     */
    @EventType("case.settled.v1")
    record CaseSettled(
            String caseNo,
            int hop,
            Tier tier,
            String unit,
            AgreementForm form,
            boolean confirmable,
            Instant effectiveAt,
            String by,
            Instant at)
            implements MediationEvent {}

    /** Mediation failed or was refused; the other routes were told (人民调解法 26). */
    @EventType("case.not-settled.v1")
    record CaseNotSettled(
            String caseNo, int hop, Tier tier, String unit, String reason, List<String> routes, String by, Instant at)
            implements MediationEvent {}

    /**
     * The holder lets the case go and waits; it stays the handler until the receiver has taken over.
     *
     * @param sealed what the holder adds for the receiver, encrypted
     */
    @EventType("case.released.v1")
    record CaseReleased(
            String caseNo,
            int hop,
            Tier tier,
            String unit,
            MoveKind move,
            PartnerChannel channel,
            String targetUnit,
            String reason,
            String requestedBy,
            String approvedBy,
            Instant at,
            String sealed)
            implements MediationEvent {}

    /** The case could not be recalled: it was already settled, closed or on its way. */
    @EventType("case.recall-refused.v1")
    record RecallRefused(String caseNo, int hop, Tier tier, String unit, String state, Instant at)
            implements MediationEvent {}

    /** The handling limit was extended, once, by an approver with a reason. */
    @EventType("extension.granted.v1")
    record ExtensionGranted(
            String caseNo,
            int hop,
            Tier tier,
            String unit,
            int days,
            String reason,
            String requestedBy,
            String approvedBy,
            Instant at)
            implements MediationEvent {}

    /** The handling clock stops, for example for an expert opinion or a hearing. */
    @EventType("case.suspended.v1")
    record CaseSuspended(String caseNo, int hop, Tier tier, String unit, String reason, String by, Instant at)
            implements MediationEvent {}

    /** The handling clock runs again. */
    @EventType("case.resumed.v1")
    record CaseResumed(String caseNo, int hop, Tier tier, String unit, String by, Instant at)
            implements MediationEvent {}

    /** Both parties applied to the court for confirmation (人民调解法 33). */
    @EventType("confirmation.applied.v1")
    record ConfirmationApplied(String caseNo, int hop, Tier tier, String unit, String by, Instant at)
            implements MediationEvent {}

    /** The court confirmed the agreement or did not. */
    @EventType("confirmation.decided.v1")
    record ConfirmationDecided(String caseNo, int hop, Tier tier, String unit, boolean confirmed, String by, Instant at)
            implements MediationEvent {}

    /** Someone other than the handler checked the result (核查). */
    @EventType("case.verified.v1")
    record CaseVerified(String caseNo, int hop, Tier tier, String unit, boolean passed, String by, Instant at)
            implements MediationEvent {}

    /** The file is complete and the case is closed (销号). */
    @EventType("case.closed.v1")
    record CaseClosed(String caseNo, int hop, Tier tier, String unit, Outcome outcome, String by, Instant at)
            implements MediationEvent {}

    /** The dispute came back (反复). */
    @EventType("case.reopened.v1")
    record CaseReopened(String caseNo, int hop, Tier tier, String unit, String reason, String by, Instant at)
            implements MediationEvent {}

    /** Follow-up after closing (回访). */
    @EventType("case.revisited.v1")
    record CaseRevisited(
            String caseNo, int hop, Tier tier, String unit, int rating, boolean performed, String by, Instant at)
            implements MediationEvent {}

    /** An assisting unit finished its part. */
    @EventType("assist.concluded.v1")
    record AssistConcluded(String caseNo, int hop, Tier tier, String unit, String by, Instant at)
            implements MediationEvent {}
}
