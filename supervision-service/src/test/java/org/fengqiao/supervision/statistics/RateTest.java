package org.fengqiao.supervision.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Published figures of five networks, reproduced")
class RateTest {

    @ParameterizedTest(name = "{0} of {1} = {3} % with {2} decimals")
    @CsvSource({
        "2993, 3017, 2, 99.20",
        "498, 508, 2, 98.03",
        "123, 631, 2, 19.49",
        "53, 83, 1, 63.9",
        "53, 83, 2, 63.86",
        "11, 26, 2, 42.31",
        "83, 85, 2, 97.65",
        "1, 8, 2, 12.50",
        "1, 800, 2, 0.13",
    })
    void shouldRoundHalfUp(long numerator, long denominator, int scale, String published) {
        assertThat(new Rate(numerator, denominator).percent(scale)).isEqualTo(published);
    }

    @Test
    @DisplayName("000: 631 = 123 on the spot + 508 dispatched; (123 + 498) / 631 done in all")
    void shouldAddUpPopulations() {
        assertThat(123 + 508).isEqualTo(631);
        assertThat(new Rate(123 + 498, 631).percent(2)).isEqualTo("98.42");
    }

    @Test
    @DisplayName("004: 95 % or more of 183 needs 174; the bound is tested exactly")
    void shouldIncludeTheBoundAndNotRoundIntoIt() {
        BigDecimal bound = new BigDecimal("95");

        assertThat(new Rate(174, 183).reaches(bound)).isTrue();
        assertThat(new Rate(174, 183).percent(2)).isEqualTo("95.08");
        assertThat(new Rate(173, 183).reaches(bound)).isFalse();
        assertThat(new Rate(173, 183).percent(2)).isEqualTo("94.54");
        assertThat(new Rate(95, 100).reaches(bound)).isTrue();
        assertThat(new Rate(94_999, 100_000).reaches(bound)).isFalse();
        assertThat(new Rate(94_999, 100_000).percent(0)).isEqualTo("95");
    }

    @Test
    @DisplayName("002: 1077 cases at 99 % fits 1061 to 1071, so a rate alone proves nothing")
    void shouldShowWhyARateNeedsItsNumbers() {
        long[] fitting = LongStream.rangeClosed(1000, 1077)
                .filter(n -> new Rate(n, 1077).percent(0).equals("99"))
                .toArray();

        assertThat(fitting).startsWith(1061).endsWith(1071);
        assertThat(new Rate(1861, 1923).percent(2)).isEqualTo("96.78").isEqualTo(new Rate(1866, 1928).percent(2));
    }

    @Test
    @DisplayName("003 and 004: ratios are not percentages")
    void shouldGivePlainRatios() {
        assertThat(new Rate(1100, 460).ratio(2)).isEqualTo("2.39");
        assertThat(new Rate(4397, 85 + 822 + 59).ratio(2)).isEqualTo("4.55");
    }

    @Test
    @DisplayName("002: a change from year to year stores both years")
    void shouldComputeAChangeFromBothYears() {
        assertThat(Rate.change(200, 78, 0)).isEqualTo("-61");
        assertThat(Rate.change(0, 78, 0)).isNull();
    }

    @Test
    void shouldHaveNoRateOfAnEmptyPopulation() {
        assertThat(new Rate(0, 0).percent(2)).isNull();
        assertThat(new Rate(0, 0).reaches(BigDecimal.ZERO)).isFalse();
    }
}
