package org.fengqiao.notification.facts;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.Event;

/** Something that happened and may have to be told. */
public record Occurrence(UUID id, String type, Instant at, Event event) {

    /** The case that it belongs to, or null. */
    public String caseNo() {
        return event instanceof CaseEvent e ? e.caseNo() : null;
    }
}
