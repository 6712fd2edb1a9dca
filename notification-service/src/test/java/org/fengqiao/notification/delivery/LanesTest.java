package org.fengqiao.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Lanes lanes = new Lanes(lane -> lane.equals("sms") ? 8 : 4, nanos::get);

    @Test
    void shouldCountPlacesOfEachReceiverApart() {
        // When
        for (int i = 0; i < 4; i++) {
            lanes.enter("slow");
        }
        lanes.enter("sms");

        // Then
        assertThat(lanes.room())
                .containsEntry("slow", 0)
                .containsEntry("sms", 7)
                .doesNotContainKey("healthy");
    }

    @Test
    void shouldGiveAReceiverThatKeepsFailingOnePlaceUntilItAnswers() {
        // Given
        fail("dead", null);
        fail("dead", null);
        assertThat(lanes.room()).containsEntry("dead", 4);

        // When
        fail("dead", null);

        // Then
        assertThat(lanes.room()).containsEntry("dead", 1);
        lanes.enter("dead");
        assertThat(lanes.room()).containsEntry("dead", 0);
        lanes.leave("dead", new Outcome.Delivered(200, null));
        assertThat(lanes.room()).doesNotContainKey("dead");
    }

    @Test
    void shouldLeaveAReceiverAloneForAsLongAsItAsked() {
        // Given
        fail("busy", Duration.ofSeconds(2));
        assertThat(lanes.room()).containsEntry("busy", 0);

        // When
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        // Then
        assertThat(lanes.room()).containsEntry("busy", 4);
    }

    @Test
    void shouldNotCountWhatWasOnlyPutOff() {
        // When
        lanes.enter("sms");
        lanes.leave("sms", new Outcome.Deferred(null));

        // Then
        assertThat(lanes.room()).isEmpty();
    }

    private void fail(String lane, Duration retryAfter) {
        lanes.enter(lane);
        lanes.leave(lane, new Outcome.Failed("http-status", 503, retryAfter));
    }
}
