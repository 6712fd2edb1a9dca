package org.fengqiao.notification.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.platform.events.EventJson;

/** The golden example of every event type, so that a test can walk through all of them. */
public final class Examples {

    private Examples() {}

    /** All examples of one producing side, by its sealed interface. */
    public static Stream<Event> of(Class<? extends Event> root) {
        return Stream.of(root.getPermittedSubclasses()).map(type -> read(type.asSubclass(Event.class)));
    }

    private static Event read(Class<? extends Event> type) {
        String path = "/examples/" + EventTypes.nameOf(type) + ".json";
        try (InputStream in = Examples.class.getResourceAsStream(path)) {
            return EventJson.MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
