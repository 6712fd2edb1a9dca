package org.fengqiao.proof.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fengqiao.proof.chaos.load.Receiver.Arrival;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    @Test
    @DisplayName("Rule 5: what had to arrive and did not is found")
    void shouldFindWhatNeverArrived() {
        assertThat(found(new Arrival("event", 3, 0, 0), 3)).hasSize(1);
        assertThat(found(new Arrival("event", 3, 1, 1), 3)).isEmpty();
    }

    @Test
    @DisplayName("Rule 5: a message may come again only where its first try was in doubt")
    void shouldAllowDoublesOnlyWhereTheFirstWasInDoubt() {
        assertThat(found(new Arrival("event", 2, 2, 1), 2)).isEmpty();
        assertThat(found(new Arrival("event", 2, 2, 2), 1)).isEmpty();
        assertThat(found(new Arrival("event", 2, 2, 2), 2)).hasSize(1);
        assertThat(found(new Arrival("event", 3, 3, 2), 3)).hasSize(1);
    }

    @Test
    @DisplayName("Rule 5: one event does not come under two ids")
    void shouldFindAnEventUnderTwoIds() {
        var arrival = new Arrival("event", 1, 1, 1);

        assertThat(Webhooks.find(Map.of(), Map.of("a", arrival, "b", arrival), Map.of("a", 1, "b", 1)))
                .hasSize(1);
    }

    private static List<Violation> found(Arrival arrival, int recorded) {
        return Webhooks.find(Map.of("event", "case"), Map.of("id", arrival), Map.of("id", recorded));
    }
}
