package org.fengqiao.supervision.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.fengqiao.supervision.watch.Ends.Extent;
import org.fengqiao.supervision.watch.Progress.Place;
import org.fengqiao.testkit.MutableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private static final TopicPartition VILLAGE = new TopicPartition("mediation.village", 3);
    private static final TopicPartition COUNTY = new TopicPartition("mediation.county", 3);

    private final MutableClock clock = new MutableClock();
    private final List<Map<TopicPartition, Place>> readings = new ArrayList<>();
    private Map<TopicPartition, Extent> written = Map.of();
    private final List<Map<TopicPartition, Extent>> later = new ArrayList<>();
    private Map<TopicPartition, Place> before = Map.of();
    private boolean away;
    private boolean measured;
    private int looks;

    private Watermark watermark(Duration patience) {
        return new Watermark(new Readings(), new Written(), clock, Duration.ofMillis(1), patience);
    }

    @Test
    @DisplayName("what is due now is known to be missed as soon as all that lies in the topics has been read")
    void shouldKnowEverythingUntilNowOnceAllIsRead() {
        written = Map.of(VILLAGE, new Extent(0, 7), COUNTY, new Extent(40, 40));
        readings.add(Map.of(VILLAGE, at(7)));

        assertThat(watermark(Duration.ofMinutes(5)).now()).isEqualTo(MutableClock.START);
    }

    @Test
    @DisplayName("a partition that was quiet for long and has one unread record does not put the time back")
    void shouldNotFallBackToTheLastRecordOfAQuietPartition() {
        written = Map.of(VILLAGE, new Extent(0, 7), COUNTY, new Extent(0, 1));
        before = Map.of(VILLAGE, at(7));
        readings.add(Map.of(VILLAGE, at(7)));
        readings.add(Map.of(VILLAGE, at(7), COUNTY, at(1)));

        assertThat(watermark(Duration.ofMinutes(5)).now()).isEqualTo(MutableClock.START);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    @DisplayName("time that jumps ahead while messages are under way is not known yet")
    void shouldNotKnowTimeThatPassedWhileItWaited() {
        written = Map.of(VILLAGE, new Extent(0, 2));
        readings.add(Map.of(VILLAGE, at(1)));
        readings.add(Map.of(VILLAGE, at(2)));

        Instant known = watermark(Duration.ofMinutes(5)).now();

        assertThat(clock.instant()).isEqualTo(MutableClock.START.plus(Duration.ofDays(2)));
        assertThat(known).isEqualTo(MutableClock.START);
    }

    @Test
    @DisplayName("reading that does not get on hides nothing for longer than configured, and then no longer at all")
    void shouldNotWaitForEver() {
        written = Map.of(VILLAGE, new Extent(0, 2));
        readings.add(Map.of(VILLAGE, at(1)));
        Watermark watermark = watermark(Duration.ofMillis(200));

        assertThat(watermark.now()).isEqualTo(MutableClock.START);
        assertThat(looks).isGreaterThan(2);
    }

    @Test
    @DisplayName("rule 5: what services could not send while the broker was away is waited for, too")
    void shouldWaitForWhatWasKeptBackDuringAnOutage() {
        away = true;
        later.add(Map.of(VILLAGE, new Extent(0, 1)));
        later.add(Map.of(VILLAGE, new Extent(0, 2)));
        readings.add(Map.of(VILLAGE, at(1)));
        readings.add(Map.of(VILLAGE, at(2)));

        watermark(Duration.ofMinutes(5)).now();

        assertThat(looks).isEqualTo(2);
    }

    @Test
    @DisplayName("rule 5: what a broker that lost its data was read of before does not count for what it holds now")
    void shouldNotTakeForReadWhatCameAfterTheBrokerLostItsData() {
        written = Map.of(VILLAGE, new Extent(0, 2));
        before = Map.of(VILLAGE, at(90));
        readings.add(Map.of(VILLAGE, at(90)));
        readings.add(Map.of(VILLAGE, at(1)));
        readings.add(Map.of(VILLAGE, at(2)));

        watermark(Duration.ofMinutes(5)).now();

        assertThat(looks).isEqualTo(3);
    }

    @Test
    @DisplayName("rule 5: a broker that holds again as much as it lost, and was read again, is not waited for")
    void shouldKnowWhatWasReadAgainUpToTheOldPlace() {
        written = Map.of(VILLAGE, new Extent(0, 2));
        before = Map.of(VILLAGE, at(90));
        readings.add(Map.of(VILLAGE, at(90)));
        readings.add(Map.of(VILLAGE, new Place(90, 2)));

        watermark(Duration.ofMinutes(5)).now();

        assertThat(looks).isEqualTo(2);
    }

    @Test
    @DisplayName("records that came and were read after the look at the topics are no sign of lost data")
    void shouldNotWaitForWhatCameAfterwards() {
        written = Map.of(VILLAGE, new Extent(0, 2));
        before = Map.of(VILLAGE, at(1));
        readings.add(Map.of(VILLAGE, at(5)));

        watermark(Duration.ofMinutes(5)).now();

        assertThat(looks).isEqualTo(1);
    }

    private static Place at(long next) {
        return new Place(next, 1);
    }

    /** Time jumps by a day at each look, but not at the one before the topics are looked at. */
    private final class Readings extends Progress {
        Readings() {
            super(null);
        }

        @Override
        Map<TopicPartition, Place> reached() {
            if (!measured) {
                return before;
            }
            clock.advance(Duration.ofDays(1));
            return readings.get(Math.min(looks++, readings.size() - 1));
        }
    }

    private final class Written extends Ends {
        Written() {
            super(Map.of(), List.of());
        }

        @Override
        Map<TopicPartition, Extent> extents() {
            if (away) {
                away = false;
                throw new IllegalStateException("Kafka does not answer");
            }
            measured = true;
            return later.isEmpty() ? written : later.removeFirst();
        }
    }
}
