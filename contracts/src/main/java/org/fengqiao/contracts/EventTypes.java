package org.fengqiao.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event type by name, read from the sealed interfaces so that a new record cannot be forgotten. */
public final class EventTypes {

    private static final Map<String, Class<? extends Event>> BY_NAME = Stream.of(
                    IntakeEvent.class,
                    RoutingEvent.class,
                    MediationEvent.class,
                    SupervisionEvent.class,
                    ReferenceEvent.class,
                    ReferralAnswer.class)
            .flatMap(root -> root.isSealed() ? Stream.of(root.getPermittedSubclasses()) : Stream.of(root))
            .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
            .collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, Function.identity()));

    private EventTypes() {}

    /** The record that carries events of this CloudEvents type, if this version knows it. */
    public static Optional<Class<? extends Event>> classOf(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** The CloudEvents type of an event record. */
    public static String nameOf(Class<? extends Event> type) {
        EventType annotation = type.getAnnotation(EventType.class);
        if (annotation == null) {
            throw new IllegalArgumentException(type + " has no @EventType");
        }
        return annotation.value();
    }

    /** All known types by name. */
    public static Map<String, Class<? extends Event>> all() {
        return BY_NAME;
    }
}
