package org.fengqiao.deploy.demo.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TimetableTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T00:30:00Z");

    @TempDir
    Path folder;

    private Timetable timetable;

    @BeforeEach
    void begin() {
        var clock = new ClockFile(folder.resolve("clock.json"), Clock.systemUTC());
        clock.begin(MORNING, 1);
        timetable = new Timetable(clock, 3);
    }

    @Test
    void shouldLetSimulatedDaysPassWithoutWaitingForThem() {
        // Given
        List<String> order = new CopyOnWriteArrayList<>();
        timetable.begin(MORNING, () -> {
            timetable.sleepUntil(MORNING.plus(Duration.ofDays(30)));
            order.add("month");
        });
        timetable.begin(MORNING, () -> {
            timetable.sleepUntil(MORNING.plus(Duration.ofDays(3)));
            order.add("days");
        });

        // When
        timetable.run();

        // Then
        assertThat(order).containsExactly("days", "month");
        assertThat(timetable.now()).isAfterOrEqualTo(MORNING.plus(Duration.ofDays(30)));
    }

    @Test
    void shouldNotLetTimePassWhileSomebodyWorks() {
        // Given
        var seen = new CopyOnWriteArrayList<Instant>();
        var sleeper = new CompletableFuture<Thread>();
        timetable.begin(MORNING, () -> {
            sleeper.complete(Thread.currentThread());
            timetable.sleepUntil(MORNING.plus(Duration.ofDays(1)));
        });
        timetable.begin(MORNING, () -> {
            await().until(() -> sleeper.join().getState() == Thread.State.WAITING);
            seen.add(timetable.now());
        });

        // When
        timetable.run();

        // Then
        assertThat(seen).hasSize(1).allMatch(time -> time.isBefore(MORNING.plus(Duration.ofHours(1))));
    }

    @Test
    void shouldWorkOnNoMoreStoriesAtOnceThanThereAreUsers() {
        // Given
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var together = new CyclicBarrier(3);
        for (int i = 0; i < 30; i++) {
            timetable.begin(MORNING, () -> {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                meet(together);
                atWork.decrementAndGet();
            });
        }

        // When
        timetable.run();

        // Then
        assertThat(most).hasValue(3);
    }

    @Test
    void shouldEndEvenIfAStoryBreaks() {
        // Given
        var told = new AtomicInteger();
        timetable.begin(MORNING, () -> {
            throw new IllegalStateException("broken on purpose");
        });
        timetable.begin(MORNING.plusSeconds(3600), told::incrementAndGet);

        // When
        timetable.run();

        // Then
        assertThat(told).hasValue(1);
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
