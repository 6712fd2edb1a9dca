package org.fengqiao.contracts;

import java.time.Instant;

/** What supervision raises, on topic {@code supervision}; source {@code /supervision}. */
public sealed interface SupervisionEvent extends CaseEvent {

    /** Issuer of directives that follow from a missed limit without a person. */
    String AUTOMATIC = "supervision";

    /** A limit was missed; raised once per clock, never before it was due. */
    @EventType("clock.breached.v1")
    record ClockBreached(
            String caseNo,
            String clockId,
            ClockKind clock,
            int hop,
            Tier tier,
            String unit,
            Consequence consequence,
            Instant dueAt,
            Instant breachedAt)
            implements SupervisionEvent {}

    /** The warning colour of a case changed. */
    @EventType("colour.changed.v1")
    record ColourChanged(String caseNo, Colour before, Colour now, String unit, Instant at)
            implements SupervisionEvent {}

    /** A directive with a number and a reply limit was sent to a unit. */
    @EventType("directive.issued.v1")
    record DirectiveIssued(
            String caseNo,
            String directiveNo,
            DirectiveKind kind,
            String unit,
            Instant replyDueAt,
            String issuedBy,
            Instant at)
            implements SupervisionEvent {}

    /** The unit answered a directive. */
    @EventType("directive.answered.v1")
    record DirectiveAnswered(String caseNo, String directiveNo, String unit, String by, Instant at)
            implements SupervisionEvent {}
}
