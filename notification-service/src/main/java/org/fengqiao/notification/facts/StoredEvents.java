package org.fengqiao.notification.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.platform.events.EventJson;

/** How an event lies in a column of this service. */
final class StoredEvents {

    private StoredEvents() {}

    static byte[] write(Event event) {
        try {
            return EventJson.MAPPER.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Event read(String type, byte[] data) {
        try {
            return EventJson.MAPPER.readValue(data, EventTypes.classOf(type).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
