package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.supervision.limit.Limit;
import org.fengqiao.supervision.limit.Stop;
import org.fengqiao.supervision.limit.Stops;

/** A handling limit while it is being put together from the files that it covers. */
final class HandlingClock {

    final Assignment owner;
    final String reference;
    final Instant startedAt;
    private final Limit limit;
    private final List<Stop> stops = new ArrayList<>();
    private int extension;
    private Instant metAt;

    HandlingClock(Assignment owner, String reference, Instant startedAt, Limit limit) {
        this.owner = owner;
        this.reference = reference;
        this.startedAt = startedAt;
        this.limit = limit;
    }

    /** Adds a file's stops and extension: they move the clock that governs the file. */
    void governs(Life life, Instant endOfFile) {
        stops.addAll(life.stops(endOfFile).intervals());
        extension += life.extension;
    }

    void met(Instant at) {
        metAt = Assignment.earlier(metAt, at);
    }

    Limit limit() {
        return limit.extendedBy(extension);
    }

    Stops stops() {
        return new Stops(stops);
    }

    Instant metAt() {
        return metAt;
    }
}
