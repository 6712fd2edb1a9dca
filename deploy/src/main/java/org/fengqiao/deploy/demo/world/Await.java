package org.fengqiao.deploy.demo.world;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fengqiao.deploy.demo.ledger.Latencies;

/** Looks again and again, ever more seldom, until something is there; tells how long that took. */
final class Await {
    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(800);

    private final Duration patience;
    private final Latencies latencies;

    Await(Duration patience, Latencies latencies) {
        this.patience = patience;
        this.latencies = latencies;
    }

    /** Waits from now on and notes the time under a name. */
    <T> T measured(String what, Supplier<T> look, Predicate<T> there) {
        long begin = System.nanoTime();
        var found = until(what, look, there);
        latencies.add(what, Duration.ofNanos(System.nanoTime() - begin));
        return found;
    }

    /** Waits without noting the time. */
    <T> T until(String what, Supplier<T> look, Predicate<T> there) {
        long end = System.nanoTime() + patience.toNanos();
        var pause = FIRST;
        while (true) {
            var seen = look.get();
            if (there.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new Stuck("no " + what + " within " + patience.toSeconds() + " s; last seen: " + seen);
            }
            sleep(pause);
            pause = pause.multipliedBy(8).dividedBy(5);
            pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stuck("interrupted");
        }
    }
}
