package org.fengqiao.proof.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proof.chaos.check.Violation;
import org.fengqiao.proof.chaos.fault.Fault;

/**
 * What came of one fault.
 *
 * @param skipped why it could not be done here, or null
 * @param away when what was hit was away for certain, or null
 * @param before cases per second that arrived at their handlers before it
 * @param ready from the mending until every part served, or null where that did not come about
 * @param recovered from the mending until the rate was back, or null where it was not within the time allowed
 */
public record Run(
        Fault fault,
        String skipped,
        Span away,
        double before,
        Duration ready,
        Duration recovered,
        List<Violation> violations) {
    private static final String BROKEN = "survival";

    /** From one moment to another. */
    record Span(long from, long to) {}

    static Run skipped(Fault fault, String why) {
        return new Run(fault, why, null, 0, null, null, List.of());
    }

    /** One after which there is no going on. */
    static Run broken(Fault fault, RuntimeException why) {
        return new Run(
                fault, null, null, 0, null, null, List.of(new Violation(BROKEN, fault.target(), String.valueOf(why))));
    }

    /** Whether the network, or the campaign, did not survive it. */
    boolean broke() {
        return violations.stream().anyMatch(violation -> violation.check().equals(BROKEN));
    }

    /** Whether it could be done here. */
    boolean done() {
        return skipped == null;
    }

    /** The same with what the checks found after it. */
    Run followedBy(List<Violation> found) {
        var all = new ArrayList<>(violations);
        all.addAll(found);
        return new Run(fault, skipped, away, before, ready, recovered, all);
    }

    @Override
    public String toString() {
        return !done()
                ? fault + ": skipped, " + skipped
                : "%s: %.1f cases/s before, all ready after %s, rate back after %s, %s"
                        .formatted(
                                fault,
                                before,
                                seconds(ready),
                                seconds(recovered),
                                violations.isEmpty() ? "no violation" : violations.size() + " VIOLATIONS");
    }

    static String seconds(Duration duration) {
        return duration == null ? "never" : "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
