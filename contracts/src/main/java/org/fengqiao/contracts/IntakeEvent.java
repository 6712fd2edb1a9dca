package org.fengqiao.contracts;

import java.time.Instant;

/** What intake tells the network, on topic {@code intake}; source {@code /intake}. */
public sealed interface IntakeEvent extends Event {

    /**
     * A registration was accepted and opened a case.
     *
     * @param division place of the dispute, 12-digit code
     * @param firstContactUnit unit that answers for the case until it is closed (首问责任)
     * @param stabilityDivision where the applicant lives (稳控责任), 12-digit code
     * @param settledOnSpotBy account that settled it at the window (即来即办), else null
     * @param relatesTo earlier case of which this is a relapse (反复), else null
     * @param sealed title, text, place and parties, encrypted with the data key
     */
    @EventType("case.registered.v1")
    record CaseRegistered(
            String caseNo,
            Channel channel,
            String kind,
            String kindVersion,
            String division,
            String firstContactUnit,
            String stabilityDivision,
            int persons,
            int batches,
            boolean group,
            Long amountCents,
            boolean violenceRisk,
            boolean crimeSigns,
            boolean confidential,
            String sourceSystem,
            String sourceId,
            String settledOnSpotBy,
            String relatesTo,
            String registeredBy,
            Instant registeredAt,
            String sealed)
            implements IntakeEvent, CaseEvent {}

    /**
     * A further approach about the same matter joined a running case.
     *
     * @param sourceSystem system that the approach came from, else null
     * @param sourceId that system's own number for it, by which it is called back, else null
     * @param violenceRisk whether it tells of a risk of violence; null where it does not
     * @param crimeSigns whether it tells of signs of a crime; null where it does not
     */
    @EventType("registration.joined.v1")
    record RegistrationJoined(
            String caseNo,
            String registrationId,
            Channel channel,
            int persons,
            int batches,
            String registeredBy,
            Instant registeredAt,
            String sourceSystem,
            String sourceId,
            Boolean violenceRisk,
            Boolean crimeSigns)
            implements IntakeEvent, CaseEvent {
        /** Whether others than the handling unit must know at once (人民调解法 25). */
        public boolean dangerous() {
            return Boolean.TRUE.equals(violenceRisk) || Boolean.TRUE.equals(crimeSigns);
        }
    }

    /** An approach was not accepted; the right route was told. */
    @EventType("registration.not-accepted.v1")
    record RegistrationNotAccepted(
            String registrationId,
            Channel channel,
            String kind,
            String division,
            String unit,
            String reason,
            String route,
            Instant decidedAt)
            implements IntakeEvent {
        @Override
        public String subject() {
            return registrationId;
        }
    }

    /**
     * The applicant supplemented, urged, withdrew or rated; routing forwards it to the handling unit.
     *
     * @param registrationId further approach of which the supplement is the text, else null
     */
    @EventType("case.noted.v1")
    record CaseNoted(
            String caseNo,
            NoteKind note,
            Integer rating,
            String by,
            Instant notedAt,
            String sealed,
            String registrationId)
            implements IntakeEvent, CaseEvent {}
}
