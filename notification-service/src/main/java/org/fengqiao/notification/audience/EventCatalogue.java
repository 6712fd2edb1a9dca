package org.fengqiao.notification.audience;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.contracts.IntakeEvent;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.SupervisionEvent;

/** Which event types exist for followers, and which capacity may see which of them. */
public final class EventCatalogue {

    // Steps that a citizen may see when following the case; what units and supervisors settle among themselves is not.
    private static final Set<String> FOR_SENDERS = Set.of(
            "case.registered.v1",
            "registration.joined.v1",
            "case.noted.v1",
            "case.dispatched.v1",
            "case.taken-over.v1",
            "case.signed-in.v1",
            "case.handed-over.v1",
            "session.held.v1",
            "case.suspended.v1",
            "case.resumed.v1",
            "extension.granted.v1",
            "referral.accepted.v1",
            "referral.concluded.v1",
            "case.settled.v1",
            "case.not-settled.v1",
            "confirmation.applied.v1",
            "confirmation.decided.v1",
            "case.verified.v1",
            "case.closed.v1",
            "case.revisited.v1",
            "case.reopened.v1");

    private static final Set<String> FOR_PARTNERS = Set.of(
            "referral.offered.v1",
            "referral.accepted.v1",
            "referral.declined.v1",
            "referral.concluded.v1",
            "referral.returned.v1",
            "clock.breached.v1",
            "directive.issued.v1",
            "directive.answered.v1");

    private static final SortedSet<String> ALL = Stream.of(
                    IntakeEvent.class, RoutingEvent.class, MediationEvent.class, SupervisionEvent.class)
            .flatMap(root -> Stream.of(root.getPermittedSubclasses()))
            .map(type -> EventTypes.nameOf(type.asSubclass(org.fengqiao.contracts.Event.class)))
            .collect(toCollection(TreeSet::new));

    private EventCatalogue() {}

    /** Whether this is an event type that anyone could follow. */
    public static boolean knows(String type) {
        return ALL.contains(type);
    }

    /** Whether someone in this capacity may follow events of a type. */
    public static boolean allows(Viewer viewer, String type) {
        return allowed(viewer).test(type);
    }

    /** The event types of a capacity, by name. */
    public static List<String> of(Viewer viewer) {
        return ALL.stream().filter(allowed(viewer)).toList();
    }

    private static Predicate<String> allowed(Viewer viewer) {
        return switch (viewer) {
            case SENDER -> FOR_SENDERS::contains;
            case PARTNER -> FOR_PARTNERS::contains;
            case UNIT, DIVISION -> ALL::contains;
        };
    }
}
