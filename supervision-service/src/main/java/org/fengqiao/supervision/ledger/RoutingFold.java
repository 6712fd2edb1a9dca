package org.fengqiao.supervision.ledger;

import java.time.Instant;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.FallbackAssigned;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;
import org.fengqiao.supervision.statistics.Metric;

/** Takes in what routing decides about a case. */
record RoutingFold(CaseLedger ledger, Tally tally) {

    void apply(RoutingEvent event, long sequence) {
        switch (event) {
            case CaseDispatched e -> dispatched(e);
            case CaseHandedOver e -> ledger.assignment(e.hop()).handedOver(e.at());
            case MoveRefused e -> refused(e);
            case AssistEnded e -> ledger.assignment(e.hop()).endedAt = e.at();
            case FallbackAssigned e -> ledger.assignment(e.hop()).touched(afterMissing(e));
            case ReferralOffered e -> offered(e, sequence);
            case ReferralAccepted e -> {
                referral(e.referralId(), e, sequence).acceptedAt = e.at();
                tally.add(
                        Metric.REFERRAL_ACCEPTED,
                        e.at(),
                        e.tier(),
                        e.unit(),
                        e.channel().name());
            }
            case ReferralDeclined e -> declined(e, sequence);
            case ReferralConcluded e -> concluded(e, sequence);
            case ReferralReturned e -> returned(e, sequence);
            case CaseRecalled ignored -> {}
            case NoteForwarded ignored -> {}
        }
    }

    /** A fallback owner follows a missed pick-up, also where routing's clock is behind and says otherwise. */
    private Instant afterMissing(FallbackAssigned e) {
        Mark missed = ledger.mark(ClockBook.id(ledger, ClockKind.PICK_UP, e.hop()));
        return Assignment.later(e.at(), missed.breachedAt());
    }

    private void dispatched(CaseDispatched e) {
        boolean first = e.reason() == MoveReason.INITIAL;
        Assignment assignment = ledger.assignment(e.hop());
        assignment.role = e.role();
        assignment.reason = e.reason();
        assignment.tier = e.tier();
        assignment.unit = e.unit();
        assignment.grade = e.grade();
        assignment.risk = e.risk();
        assignment.returnable = e.returnable();
        assignment.onSpot = e.settledOnSpotBy() != null;
        assignment.dispatchedAt = e.dispatchedAt();
        if (first && assignment.leads()) {
            tally.add(Metric.DISPATCHED, e.dispatchedAt(), e.tier(), e.unit());
        }
        tally.add(
                Metric.ASSIGNED,
                e.dispatchedAt(),
                e.tier(),
                e.unit(),
                e.reason().name());
        switch (e.reason()) {
            case ESCALATION_ASKED, ESCALATION_OVERDUE, ESCALATION_ORDERED ->
                tally.add(
                        Metric.ESCALATED,
                        e.dispatchedAt(),
                        e.fromTier(),
                        e.fromUnit(),
                        e.reason().name());
            case RETURN -> tally.add(Metric.RETURNED, e.dispatchedAt(), e.fromTier(), e.fromUnit());
            case INITIAL, DUAL, ASSIST -> {}
        }
    }

    private void refused(MoveRefused e) {
        Assignment assignment = ledger.assignment(e.hop());
        assignment.refused(e.move(), e.at());
        if (e.adjudicated()) {
            assignment.adjudicatedAt = Assignment.earlier(assignment.adjudicatedAt, e.at());
        }
    }

    private void offered(ReferralOffered e, long sequence) {
        ledger.referrals.put(
                e.referralId(), new Referral(e.referralId(), e.hop(), e.channel(), e.unit(), sequence, e.offeredAt()));
        tally.add(
                Metric.REFERRED,
                e.offeredAt(),
                e.fromTier(),
                e.fromUnit(),
                e.channel().name());
    }

    /** What routing ended in the partner's stead is no answer of the partner. */
    private void declined(ReferralDeclined e, long sequence) {
        Referral referral = referral(e.referralId(), e, sequence);
        if (RoutingEvent.SYSTEM.equals(e.by())) {
            referral.lapsedAt = e.at();
            return;
        }
        referral.declinedAt = e.at();
        tally.add(
                Metric.REFERRAL_DECLINED,
                e.at(),
                e.tier(),
                e.unit(),
                e.channel().name());
    }

    private void returned(ReferralReturned e, long sequence) {
        referral(e.referralId(), e, sequence).endedAt = e.at();
        if (!RoutingEvent.SYSTEM.equals(e.by())) {
            tally.add(
                    Metric.REFERRAL_RETURNED,
                    e.at(),
                    e.tier(),
                    e.unit(),
                    e.channel().name());
        }
    }

    private void concluded(ReferralConcluded e, long sequence) {
        Referral referral = referral(e.referralId(), e, sequence);
        referral.endedAt = e.at();
        referral.outcome = e.outcome();
        tally.add(
                Metric.REFERRAL_CONCLUDED,
                e.at(),
                e.tier(),
                e.unit(),
                e.channel().name() + "_" + e.outcome().name());
    }

    private Referral referral(String id, RoutingEvent e, long sequence) {
        return ledger.referrals.computeIfAbsent(id, i -> new Referral(i, e.hop(), null, null, sequence, null));
    }
}
