package org.fengqiao.deploy.demo.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.fengqiao.contracts.ClockKind;

/** A time limit as supervision shows it. */
record Limit(ClockKind kind, int hop, String state, Instant due) {

    static Limit of(JsonNode json) {
        var due = json.path("due").asText("");
        return new Limit(
                ClockKind.valueOf(json.path("kind").asText()),
                json.path("hop").asInt(),
                json.path("state").asText(),
                due.isEmpty() ? null : OffsetDateTime.parse(due).toInstant());
    }

    /** Whether it can still be missed. */
    boolean runs() {
        return state.equals("RUNNING") && due != null;
    }
}
