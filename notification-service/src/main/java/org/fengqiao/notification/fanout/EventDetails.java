package org.fengqiao.notification.fanout;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationNotAccepted;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseNotSettled;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseRevisited;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.MediationEvent.CaseVerified;
import org.fengqiao.contracts.MediationEvent.ConfirmationDecided;
import org.fengqiao.contracts.MediationEvent.ExtensionGranted;
import org.fengqiao.contracts.MediationEvent.SessionHeld;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.SupervisionEvent.ColourChanged;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.platform.time.Zones;

/** What of an event goes into a webhook: codes, numbers and times. No account, no name and no written text ever does. */
final class EventDetails {

    private final Map<String, Object> details = new LinkedHashMap<>();

    private EventDetails() {}

    static Map<String, Object> of(Event event) {
        EventDetails all = new EventDetails();
        switch (event) {
            case RoutingEvent e -> all.put("hop", e.hop()).routing(e);
            case MediationEvent e ->
                all.put("hop", e.hop()).put("tier", e.tier()).mediation(e);
            default -> all.other(event);
        }
        return all.details;
    }

    private void routing(RoutingEvent event) {
        switch (event) {
            case CaseDispatched e ->
                put("role", e.role()).put("reason", e.reason()).put("tier", e.tier());
            case CaseHandedOver e -> put("toHop", e.toHop()).put("toUnit", e.toUnit());
            case CaseRecalled e -> put("reason", e.reason());
            case MoveRefused e -> put("move", e.move()).put("adjudicated", e.adjudicated());
            case NoteForwarded e -> put("note", e.note());
            case ReferralOffered e -> put("fromUnit", e.fromUnit()).referral(e.referralId(), e.channel());
            case ReferralAccepted e -> referral(e.referralId(), e.channel());
            case ReferralDeclined e -> referral(e.referralId(), e.channel());
            case ReferralReturned e -> referral(e.referralId(), e.channel());
            case ReferralConcluded e -> put("outcome", e.outcome()).referral(e.referralId(), e.channel());
            case RoutingEvent.FallbackAssigned e -> {}
            case RoutingEvent.AssistEnded e -> {}
        }
    }

    private void mediation(MediationEvent event) {
        switch (event) {
            case CaseTakenOver e -> put("role", e.role());
            case SessionHeld e ->
                put("session", e.session()).put("mode", e.mode()).put("startedAt", e.startedAt());
            case CaseSettled e ->
                put("form", e.form()).put("confirmable", e.confirmable()).put("effectiveAt", e.effectiveAt());
            case CaseNotSettled e -> put("routes", e.routes());
            case CaseReleased e ->
                put("move", e.move()).put("channel", e.channel()).put("targetUnit", e.targetUnit());
            case ExtensionGranted e -> put("days", e.days());
            case ConfirmationDecided e -> put("confirmed", e.confirmed());
            case CaseVerified e -> put("passed", e.passed());
            case CaseClosed e -> put("outcome", e.outcome());
            case CaseRevisited e -> put("rating", e.rating()).put("performed", e.performed());
            default -> {}
        }
    }

    private void other(Event event) {
        switch (event) {
            case CaseRegistered e -> put("channel", e.channel()).put("registeredAt", e.registeredAt());
            case RegistrationNotAccepted e -> put("registrationId", e.registrationId());
            case CaseNoted e -> put("note", e.note());
            case ClockBreached e -> put("clock", e.clock()).put("hop", e.hop()).put("dueAt", e.dueAt());
            case ColourChanged e -> put("before", e.before()).put("now", e.now());
            case DirectiveIssued e ->
                put("directiveNo", e.directiveNo()).put("kind", e.kind()).put("replyDueAt", e.replyDueAt());
            case DirectiveAnswered e -> put("directiveNo", e.directiveNo());
            default -> {}
        }
    }

    private EventDetails referral(String id, Object channel) {
        return put("referralId", id).put("channel", channel);
    }

    private EventDetails put(String name, Object value) {
        if (value != null) {
            details.put(
                    name,
                    value instanceof Instant time ? time.atZone(Zones.CHINA).toOffsetDateTime() : value);
        }
        return this;
    }
}
