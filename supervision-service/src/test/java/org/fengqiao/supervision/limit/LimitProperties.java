package org.fengqiao.supervision.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.contracts.ClockBasis;
import org.fengqiao.platform.time.Calendars;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.platform.time.Zones;

class LimitProperties {

    private static final WorkCalendar CALENDAR = Calendars.published();
    private static final Instant FIRST =
            OffsetDateTime.parse("2018-01-01T00:00:00+08:00").toInstant();

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(8 * 365).toMinutes())
                .map(m -> FIRST.plusSeconds(60 * m));
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.of(ClockBasis.values()),
                        Arbitraries.integers().between(0, 60))
                .as(Limit::new);
    }

    @Provide
    Arbitrary<List<int[]>> pauses() {
        return Arbitraries.integers()
                .between(0, 40_000)
                .array(int[].class)
                .ofSize(2)
                .list()
                .ofMaxSize(4);
    }

    private static Stops stops(Instant start, List<int[]> pauses) {
        return new Stops(pauses.stream()
                .map(p -> new Stop(start.plusSeconds(60L * p[0]), start.plusSeconds(60L * (p[0] + p[1] / 4))))
                .toList());
    }

    /** The rule read aloud, without any cleverness: walk day by day and look at each midnight. */
    private static Instant readAloud(Limit limit, Instant start, Stops stops) {
        LocalDate first = LocalDate.ofInstant(start, Zones.CHINA);
        List<LocalDate> counted = Stream.iterate(first.plusDays(1), d -> d.plusDays(1))
                .limit(900)
                .filter(d -> !stood(stops, d))
                .filter(d -> limit.basis() == ClockBasis.CALENDAR_DAYS || CALENDAR.isWorkingDay(d))
                .limit(limit.amount())
                .toList();
        LocalDate last = counted.isEmpty() ? first : counted.getLast();
        while (!CALENDAR.isWorkingDay(last) || stood(stops, last)) {
            last = last.plusDays(1);
        }
        return last.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
    }

    private static boolean stood(Stops stops, LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
        return stops.intervals().stream().anyMatch(s -> s.from().isBefore(midnight) && !s.to().isBefore(midnight));
    }

    private static Instant due(Limit limit, Instant start, Stops stops) {
        return limit.due(start, stops, CALENDAR).instantOrNull();
    }

    @Property(tries = 2000)
    void shouldAgreeWithTheRuleReadAloud(
            @ForAll("starts") Instant start, @ForAll("limits") Limit limit, @ForAll("pauses") List<int[]> pauses) {
        Stops stops = stops(start, pauses);

        if (limit.basis() == ClockBasis.HOURS) {
            Duration stood = Duration.between(start.plus(Duration.ofHours(limit.amount())), due(limit, start, stops));
            assertThat(stood).isBetween(Duration.ZERO, total(stops));
        } else {
            assertThat(due(limit, start, stops)).isEqualTo(readAloud(limit, start, stops));
        }
    }

    private static Duration total(Stops stops) {
        return stops.intervals().stream()
                .map(s -> Duration.between(s.from(), s.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Property(tries = 1000)
    void shouldEndAtMidnightAfterAWorkingDay(@ForAll("starts") Instant start, @ForAll("limits") Limit limit) {
        if (limit.basis() != ClockBasis.HOURS) {
            var end = due(limit, start, Stops.NONE).atZone(Zones.CHINA);

            assertThat(end.toLocalTime().toSecondOfDay()).isZero();
            assertThat(CALENDAR.isWorkingDay(end.toLocalDate().minusDays(1))).isTrue();
        }
    }

    @Property(tries = 1000)
    void shouldNeverEndEarlierForALaterStartALongerLimitOrMoreStops(
            @ForAll("starts") Instant start,
            @ForAll("limits") Limit limit,
            @ForAll("pauses") List<int[]> pauses,
            @ForAll @IntRange(max = 10_000) int later) {
        Stops stops = stops(start, pauses);
        Instant due = due(limit, start, stops);

        assertThat(due(limit.extendedBy(1), start, stops)).isAfterOrEqualTo(due);
        assertThat(due(limit, start, Stops.NONE)).isBeforeOrEqualTo(due);
        assertThat(due(limit, start.plusSeconds(60L * later), Stops.NONE))
                .isAfterOrEqualTo(due(limit, start, Stops.NONE));
    }

    @Property(tries = 1000)
    void shouldNotDependOnHowStopsAreTold(
            @ForAll("starts") Instant start, @ForAll("limits") Limit limit, @ForAll("pauses") List<int[]> pauses) {
        Stops stops = stops(start, pauses);
        List<Stop> told = new ArrayList<>(stops.intervals());
        for (Stop stop : stops.intervals()) {
            Instant middle =
                    stop.from().plus(Duration.between(stop.from(), stop.to()).dividedBy(2));
            told.add(new Stop(stop.from(), middle));
            told.add(new Stop(middle, stop.to()));
        }
        Collections.reverse(told);

        assertThat(due(limit, start, new Stops(told))).isEqualTo(due(limit, start, stops));
    }
}
