package org.fengqiao.notification.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.IntakeEvent;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.notification.support.Examples;
import org.fengqiao.platform.events.EventJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventDetailsTest {

    private static final Set<String> NEVER = Set.of(
            "by",
            "requestedBy",
            "approvedBy",
            "decidedBy",
            "orderedBy",
            "issuedBy",
            "registeredBy",
            "settledOnSpotBy",
            "owner",
            "mediator",
            "text",
            "sealed",
            "sourceId",
            "amountCents");

    static Stream<Event> everyEvent() {
        return Stream.of(IntakeEvent.class, RoutingEvent.class, MediationEvent.class, SupervisionEvent.class)
                .flatMap(Examples::of);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    @DisplayName("个人信息保护法 6: a webhook carries no account, no name and no written text")
    void shouldHoldNothingThatSomebodyWroteOrIs(Event event) throws Exception {
        // When
        Map<String, Object> details = EventDetails.of(event);

        // Then
        JsonNode all = EventJson.MAPPER.valueToTree(event);
        String told = EventJson.MAPPER.writeValueAsString(details);
        assertThat(details.keySet()).doesNotContainAnyElementsOf(NEVER);
        for (String field : NEVER) {
            if (all.path(field).isTextual()) {
                assertThat(told).doesNotContain(all.path(field).asText());
            }
        }
        assertThat(told).doesNotMatch(".*[\\u4e00-\\u9fff].*");
    }

    @Test
    void shouldTellTheOutcomeOfAClosing() {
        // Given
        Event closed = Examples.of(MediationEvent.class)
                .filter(CaseClosed.class::isInstance)
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(EventDetails.of(closed)).containsKeys("hop", "tier", "outcome");
        assertThat(List.copyOf(EventDetails.of(closed).keySet())).startsWith("hop", "tier");
    }
}
