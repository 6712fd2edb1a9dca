package org.fengqiao.supervision.fold;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseVerified;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.FallbackAssigned;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.events.Received;
import org.fengqiao.platform.journal.Chain;
import org.fengqiao.supervision.Rows;

/** A row of {@code case_event}: an event's place in the chain, and what may be shown of it without anything personal. */
record FactRow(
        String caseNo,
        String source,
        long sequence,
        UUID id,
        String type,
        Instant occurredAt,
        UUID causationId,
        String previousHash,
        String hash,
        String dataDigest,
        Integer hop,
        Tier tier,
        String unit,
        String detail) {

    private record Shown(Integer hop, Tier tier, String unit, Enum<?> detail) {}

    static FactRow of(Received in) {
        Shown shown = shown(in.event());
        return new FactRow(
                in.subject(),
                in.source(),
                in.sequence(),
                in.id(),
                in.type(),
                in.time(),
                in.causation(),
                Rows.bytes(in.previousHash()),
                Rows.bytes(in.hash()),
                Rows.bytes(Chain.digest(in.data())),
                shown.hop(),
                shown.tier(),
                shown.unit(),
                shown.detail() == null ? null : shown.detail().name());
    }

    private static Shown shown(Event event) {
        return switch (event) {
            case MediationEvent e -> new Shown(e.hop(), e.tier(), e.unit(), detail(e));
            case CaseDispatched e -> new Shown(e.hop(), e.tier(), e.unit(), e.reason());
            case CaseHandedOver e -> new Shown(e.hop(), e.toTier(), e.toUnit(), null);
            case FallbackAssigned e -> new Shown(e.hop(), e.tier(), e.unit(), null);
            case AssistEnded e -> new Shown(e.hop(), e.tier(), e.unit(), null);
            case ReferralOffered e -> new Shown(e.hop(), e.fromTier(), e.unit(), e.channel());
            case ReferralAccepted e -> new Shown(e.hop(), e.tier(), e.unit(), e.channel());
            case ReferralDeclined e -> new Shown(e.hop(), e.tier(), e.unit(), e.channel());
            case ReferralConcluded e -> new Shown(e.hop(), e.tier(), e.unit(), e.outcome());
            case ReferralReturned e -> new Shown(e.hop(), e.tier(), e.unit(), e.channel());
            case CaseNoted e -> new Shown(null, null, null, e.note());
            case NoteForwarded e -> new Shown(e.hop(), e.tier(), null, e.note());
            case RoutingEvent e -> new Shown(e.hop(), null, null, null);
            default -> new Shown(null, null, null, null);
        };
    }

    private static Enum<?> detail(MediationEvent event) {
        return switch (event) {
            case CaseReleased e -> e.move();
            case CaseClosed e -> e.outcome();
            case CaseVerified e -> e.passed() ? Verdict.PASSED : Verdict.FAILED;
            default -> null;
        };
    }

    private enum Verdict {
        PASSED,
        FAILED
    }
}
