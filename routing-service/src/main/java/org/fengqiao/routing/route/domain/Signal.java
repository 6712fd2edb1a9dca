package org.fengqiao.routing.route.domain;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralAnswer.Answer;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Unit;

/** Something that may move a case: an event of another service, a decision of a person, or a missed limit. */
public sealed interface Signal {

    /** The unit of an assignment has a durable file. */
    record TakenOver(int hop) implements Signal {}

    /** The holder lets the case go and waits. */
    record Released(
            int hop,
            MoveKind move,
            PartnerChannel channel,
            String targetUnit,
            String reason,
            String requestedBy,
            String approvedBy,
            String sealed,
            Instant at)
            implements Signal {}

    /** The holder could not give the case back. */
    record RecallRefused(int hop) implements Signal {}

    /** The holder closed the case. */
    record Closed(int hop, Outcome outcome, Instant at) implements Signal {}

    /** The holder opened it again, or its closing was undone because nobody had read an approach that joined it. */
    record Reopened(int hop, Instant at, boolean undone) implements Signal {}

    /** The handling limit of an assignment was missed, which ended at a time. */
    record HandlingOverdue(int hop, Instant due) implements Signal {}

    /** A partner did not answer an offer in time. */
    record PartnerSilent(int hop, String clockId) implements Signal {}

    /** A supervisor or leader lifts the case (提级办理); a tier of null means the next one. */
    record Lifted(Tier toTier, boolean keepAssisting, String by, String reason) implements Signal {}

    /** The applicant supplemented, urged, withdrew or rated; a supplement may be the text of a further approach. */
    record Noted(NoteKind kind, Integer rating, String by, Instant notedAt, String sealed, String registrationId)
            implements Signal {}

    /** The sender decided on a return; without a target the centre one tier up takes the case. */
    record ReturnDecided(UUID id, boolean approved, Unit target, String by, String reason) implements Signal {}

    /** The joint meeting decided whose the case is (Art. 23, 24). */
    record Adjudicated(UUID id, Unit target, String by, String reason, String minutes) implements Signal {}

    /** A partner answered. */
    record PartnerAnswered(
            UUID referralId, Answer answer, ReferralOutcome outcome, String by, String reason, String sealed)
            implements Signal {}
}
