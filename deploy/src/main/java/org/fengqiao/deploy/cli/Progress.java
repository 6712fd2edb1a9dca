package org.fengqiao.deploy.cli;

import java.time.Duration;
import java.util.Locale;
import org.fengqiao.deploy.process.Part;

/** One line for each thing that became ready. */
final class Progress {
    private final long begin = System.nanoTime();

    synchronized void say(String what, String outcome) {
        System.out.printf(Locale.ROOT, "  %-20s %s%n", what, outcome);
    }

    void ready(Part part) {
        say(part.name(), "ready, port " + part.port() + " (" + seconds(elapsed()) + ")");
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
