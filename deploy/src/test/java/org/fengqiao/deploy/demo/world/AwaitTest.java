package org.fengqiao.deploy.demo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.deploy.demo.ledger.Latencies;
import org.junit.jupiter.api.Test;

class AwaitTest {

    private final Latencies latencies = new Latencies();

    @Test
    void shouldNoteHowLongItTook() {
        // Given
        var looks = new AtomicInteger();

        // When
        int found =
                new Await(Duration.ofSeconds(5), latencies).measured("hop", looks::incrementAndGet, look -> look == 3);

        // Then
        assertThat(found).isEqualTo(3);
        assertThat(latencies.figures().get("hop").p50()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void shouldGiveUpAndSayWhatItSawLast() {
        assertThatThrownBy(() -> new Await(Duration.ofMillis(50), latencies)
                        .until("file at the tier", () -> "MOVING", seen -> seen.equals("SIGNED_IN")))
                .isInstanceOf(Stuck.class)
                .hasMessageContaining("no file at the tier", "MOVING");
        assertThat(latencies.figures()).isEmpty();
    }
}
