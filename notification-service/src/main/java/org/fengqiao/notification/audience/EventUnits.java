package org.fengqiao.notification.audience;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.IntakeEvent;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.contracts.IntakeEvent.RegistrationNotAccepted;
import org.fengqiao.contracts.MediationEvent;
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
import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.SupervisionEvent.ColourChanged;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;

/** Which units an event speaks of: the one it is about first, then others that take part. */
public final class EventUnits {

    private EventUnits() {}

    /** The unit that an event is about. */
    public static Optional<String> subject(Event event, CaseFacts facts) {
        return of(event, facts).findFirst();
    }

    static Stream<String> of(Event event, CaseFacts facts) {
        return switch (event) {
            case IntakeEvent e -> intake(e);
            case RoutingEvent e -> Stream.concat(named(e), facts.unitOf(e.hop()).stream());
            case MediationEvent e -> some(e.unit());
            case SupervisionEvent e -> supervision(e);
            default -> Stream.of();
        };
    }

    private static Stream<String> intake(IntakeEvent event) {
        return switch (event) {
            case CaseRegistered e -> some(e.firstContactUnit());
            case RegistrationNotAccepted e -> some(e.unit());
            case RegistrationJoined e -> Stream.of();
            case CaseNoted e -> Stream.of();
        };
    }

    private static Stream<String> named(RoutingEvent event) {
        return switch (event) {
            case CaseDispatched e -> some(e.unit(), e.fromUnit());
            case CaseHandedOver e -> some(e.toUnit());
            case FallbackAssigned e -> some(e.unit());
            case AssistEnded e -> some(e.unit());
            case ReferralOffered e -> some(e.unit(), e.fromUnit());
            case ReferralAccepted e -> some(e.unit());
            case ReferralDeclined e -> some(e.unit());
            case ReferralConcluded e -> some(e.unit());
            case ReferralReturned e -> some(e.unit());
            case CaseRecalled e -> Stream.of();
            case MoveRefused e -> Stream.of();
            case NoteForwarded e -> Stream.of();
        };
    }

    private static Stream<String> supervision(SupervisionEvent event) {
        return switch (event) {
            case ClockBreached e -> some(e.unit());
            case ColourChanged e -> some(e.unit());
            case DirectiveIssued e -> some(e.unit());
            case DirectiveAnswered e -> some(e.unit());
        };
    }

    private static Stream<String> some(String... units) {
        return Stream.of(units).filter(Objects::nonNull);
    }
}
