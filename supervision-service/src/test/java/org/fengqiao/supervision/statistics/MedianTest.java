package org.fengqiao.supervision.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianTest {

    @ParameterizedTest(name = "{0} is {1} hours")
    @CsvSource({
        "PT-1S, 0.1",
        "PT0S, 0.1",
        "PT20S, 0.1",
        "PT5M, 0.1",
        "PT9M, 0.2",
        "PT25M, 0.4",
        "PT23H56M, 23.9",
        "PT23H57M, 24.0",
        "PT25H29M, 25.0",
        "PT25H30M, 26.0",
        "P30D, 720.0"
    })
    @DisplayName("short times are told apart and never shown as none, long ones to the hour")
    void shouldRoundTimes(Duration time, String hours) {
        assertThat(median(time)).isEqualTo(hours);
    }

    @Test
    void shouldGiveTheLowerMedian() {
        assertThat(median(Duration.ofMinutes(12), Duration.ofHours(9), Duration.ofHours(2)))
                .isEqualTo("2.0");
        assertThat(median(Duration.ofHours(2), Duration.ofHours(9))).isEqualTo("2.0");
        assertThat(Median.hours(Map.of())).isNull();
    }

    private static String median(Duration... times) {
        return Median.hours(Arrays.stream(times).collect(Collectors.toMap(Median::bucket, t -> 1L, Long::sum)));
    }
}
