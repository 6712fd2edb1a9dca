package org.fengqiao.contracts;

import java.time.Instant;
import java.util.List;

/**
 * What routing decides; source {@code /routing}. Events for a holding unit go to {@code dispatch.<tier>}, offers to
 * {@code referral.<channel>}.
 *
 * <p>A {@code hop} numbers the assignments of a case: every dispatch gets the next number, and every later event of
 * that assignment carries it, so that an answer to an assignment that is over can be told from a current one.
 */
public sealed interface RoutingEvent extends CaseEvent {

    /** Who answers an offer in the partner's stead when it is withdrawn, lifted or was not answered in time. */
    String SYSTEM = "system";

    /** Number of the assignment that the event is about. */
    int hop();

    /**
     * A unit was given the case; pick-up and handling clocks start now, not at sign-for.
     *
     * @param fromHop assignment that this one replaces once it is taken over, null for the first and for ASSIST
     * @param returnable false once a return of this case was adjudicated
     * @param sealed what intake sealed, for the unit's file
     */
    @EventType("case.dispatched.v1")
    record CaseDispatched(
            String caseNo,
            int hop,
            AssignmentRole role,
            Tier tier,
            String unit,
            MoveReason reason,
            Integer fromHop,
            Tier fromTier,
            String fromUnit,
            boolean returnable,
            Grade grade,
            Risk risk,
            List<DecisionRef> decisions,
            Channel channel,
            String kind,
            String division,
            String stabilityDivision,
            String firstContactUnit,
            int persons,
            boolean group,
            Long amountCents,
            boolean confidential,
            String settledOnSpotBy,
            String orderedBy,
            Instant registeredAt,
            Instant dispatchedAt,
            String sealed)
            implements RoutingEvent {}

    /** The receiver has taken the case over durably; the earlier holder's file is closed for changes. */
    @EventType("case.handed-over.v1")
    record CaseHandedOver(String caseNo, int hop, Tier tier, int toHop, Tier toTier, String toUnit, Instant at)
            implements RoutingEvent {}

    /** Routing takes the case back from its holder, who answers with a release or a refusal. */
    @EventType("case.recalled.v1")
    record CaseRecalled(String caseNo, int hop, Tier tier, MoveReason reason, String orderedBy, String text, Instant at)
            implements RoutingEvent {}

    /** A return was refused, or no target could be found: the holder goes on. */
    @EventType("case.move-refused.v1")
    record MoveRefused(
            String caseNo,
            int hop,
            Tier tier,
            MoveKind move,
            boolean adjudicated,
            String decidedBy,
            String reason,
            Instant at)
            implements RoutingEvent {}

    /** Nobody signed in on time: the unit's fallback owner now holds the case in person. */
    @EventType("case.fallback-assigned.v1")
    record FallbackAssigned(String caseNo, int hop, Tier tier, String unit, String owner, Instant at)
            implements RoutingEvent {}

    /** The lead's file is closed, so an assisting unit's assignment is over, whatever it had still to do. */
    @EventType("assist.ended.v1")
    record AssistEnded(String caseNo, int hop, Tier tier, String unit, Instant at) implements RoutingEvent {}

    /**
     * A supplement, urging, withdrawal or rating reaches the unit that handles the case.
     *
     * @param registrationId further approach of which the supplement is the text, else null
     */
    @EventType("case.note-forwarded.v1")
    record NoteForwarded(
            String caseNo,
            int hop,
            Tier tier,
            NoteKind note,
            Integer rating,
            String by,
            Instant notedAt,
            String sealed,
            String registrationId)
            implements RoutingEvent {}

    /** A partner unit was offered the case; until it accepts, the sender stays the handler. */
    @EventType("referral.offered.v1")
    record ReferralOffered(
            String caseNo,
            int hop,
            String referralId,
            PartnerChannel channel,
            String unit,
            String fromUnit,
            Tier fromTier,
            String kind,
            String division,
            Grade grade,
            String reason,
            boolean confidential,
            Instant offeredAt,
            String sealed)
            implements RoutingEvent {}

    /** The partner took the case over durably and handles it now. */
    @EventType("referral.accepted.v1")
    record ReferralAccepted(
            String caseNo,
            int hop,
            Tier tier,
            String referralId,
            PartnerChannel channel,
            String unit,
            String by,
            Instant at)
            implements RoutingEvent {}

    /** The partner declined, or, by {@link #SYSTEM}, the offer lapsed; the sender goes on. */
    @EventType("referral.declined.v1")
    record ReferralDeclined(
            String caseNo,
            int hop,
            Tier tier,
            String referralId,
            PartnerChannel channel,
            String unit,
            String by,
            String reason,
            Instant at)
            implements RoutingEvent {}

    /** The partner finished; the sender takes the case back, verifies and closes it. */
    @EventType("referral.concluded.v1")
    record ReferralConcluded(
            String caseNo,
            int hop,
            Tier tier,
            String referralId,
            PartnerChannel channel,
            String unit,
            ReferralOutcome outcome,
            String by,
            Instant at,
            String sealed)
            implements RoutingEvent {}

    /** The partner gave the case back unfinished, or, by {@link #SYSTEM}, it was taken back; the sender handles it again. */
    @EventType("referral.returned.v1")
    record ReferralReturned(
            String caseNo,
            int hop,
            Tier tier,
            String referralId,
            PartnerChannel channel,
            String unit,
            String by,
            String reason,
            Instant at)
            implements RoutingEvent {}
}
