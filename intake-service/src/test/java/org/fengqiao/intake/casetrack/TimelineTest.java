package org.fengqiao.intake.casetrack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;

@DisplayName("群众跟踪: 环节与状态")
class TimelineTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Example
    void shouldBeRegisteredBeforeAnythingHappened() {
        assertThat(new Timeline(List.of()).state()).isEqualTo(State.REGISTERED);
    }

    @Property
    void shouldTellTheSameStateInWhateverOrderEventsArrive(@ForAll Random random) {
        // Given
        List<TimelineStep> steps = new ArrayList<>(List.of(
                step(1, Step.DISPATCHED, 1),
                step(2, Step.SIGNED_IN, 1),
                step(3, Step.ESCALATION_ASKED, 1),
                step(4, Step.ESCALATED, 2),
                step(5, Step.SIGNED_IN, 2),
                step(6, Step.OVERDUE, 2),
                step(7, Step.SETTLED, 2)));

        // When
        Collections.shuffle(steps, random);
        Timeline timeline = new Timeline(steps);

        // Then
        assertThat(timeline.state()).isEqualTo(State.SETTLED);
        assertThat(timeline.steps().getFirst().step()).isEqualTo(Step.DISPATCHED);
        assertThat(timeline.steps().getLast().step()).isEqualTo(Step.SETTLED);
    }

    @Example
    void shouldNotBeMovedByAnAssistingUnit() {
        // Given
        Timeline timeline = new Timeline(List.of(
                step(1, Step.DISPATCHED, 1),
                step(2, Step.ASSISTED, 2),
                step(3, Step.SIGNED_IN, 1),
                step(4, Step.SETTLED, 1),
                step(5, Step.SIGNED_IN, 2)));

        // Then
        assertThat(timeline.state()).isEqualTo(State.SETTLED);
    }

    @Example
    void shouldOrderStepsOfTheSameInstantByTheirIds() {
        // Given
        TimelineStep first = new TimelineStep(new UUID(1, 9), START, Step.CLOSED, 1, null);
        TimelineStep second = new TimelineStep(new UUID(2, -9), START, Step.REOPENED, 1, null);

        // Then
        assertThat(new Timeline(List.of(second, first)).steps()).containsExactly(first, second);
    }

    private static TimelineStep step(int minute, Step step, int hop) {
        return new TimelineStep(new UUID(minute, 0), START.plusSeconds(60L * minute), step, hop, "U");
    }
}
