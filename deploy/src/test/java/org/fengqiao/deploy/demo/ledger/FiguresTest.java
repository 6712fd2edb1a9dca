package org.fengqiao.deploy.demo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void shouldShowWhatARateIsMadeOf() {
        assertThat(new Share(2993, 3017)).hasToString("2993/3017 = 99.20 %");
        assertThat(new Share(1, 8)).hasToString("1/8 = 12.50 %");
        assertThat(new Share(0, 0)).hasToString("0/0");
    }

    @Test
    void shouldRankTimes() {
        // Given
        var latencies = new Latencies();
        IntStream.rangeClosed(1, 200).forEach(i -> latencies.add("hop", Duration.ofMillis(201 - i)));

        // When
        var figure = latencies.figures().get("hop");

        // Then
        assertThat(figure.count()).isEqualTo(200);
        assertThat(figure.p50()).isEqualTo(Duration.ofMillis(100));
        assertThat(figure.p99()).isEqualTo(Duration.ofMillis(198));
        assertThat(figure.max()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void shouldRankASingleTime() {
        // Given
        var latencies = new Latencies();

        // When
        latencies.add("hop", Duration.ofMillis(7));

        // Then
        assertThat(latencies.figures().get("hop").p99()).isEqualTo(Duration.ofMillis(7));
    }
}
