package org.fengqiao.notification.fanout;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.platform.time.Zones;

/** Body of a webhook, in the form that Standard Webhooks recommends: type, timestamp, data. */
record WebhookPayload(String type, OffsetDateTime timestamp, Data data) {

    /** The unit that an event is about. */
    record UnitName(String code, String name) {}

    /**
     * What happened.
     *
     * @param sourceSystem the receiver's own system, if it sent the case, else null
     * @param sourceId the receiver's own number for the case, else null
     */
    @JsonPropertyOrder({"eventId", "caseNo", "unit", "sourceSystem", "sourceId", "result"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            UUID eventId,
            String caseNo,
            UnitName unit,
            String sourceSystem,
            String sourceId,
            String result,
            @JsonAnyGetter Map<String, Object> details) {}

    static WebhookPayload of(String type, Instant at, Data data) {
        return new WebhookPayload(type, at.atZone(Zones.CHINA).toOffsetDateTime(), data);
    }
}
