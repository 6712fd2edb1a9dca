package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.proof.chaos.fault.Fault;
import org.fengqiao.proof.chaos.load.Approach;
import org.fengqiao.proof.chaos.load.Approach.Attempt;

/** While the database is away intake says so and when to come again; while only the broker is away it goes on. */
public final class Honesty {
    private static final double LONGEST_WAIT = 5e9;

    private Honesty() {}

    /**
     * What was answered otherwise while something was away.
     *
     * @param from when it was away for certain
     * @param to when it had not yet been started again
     */
    public static List<Violation> find(Fault fault, long from, long to, List<Approach> approaches) {
        Function<Attempt, String> judge = switch (fault.kind()) {
            case POSTGRES_KILLED -> Honesty::withoutDatabase;
            case KAFKA_KILLED, BROKER_EMPTIED -> Honesty::withoutBroker;
            case CROWDED -> Honesty::crowded;
            default -> attempt -> null;
        };
        var found = new ArrayList<Violation>();
        for (var approach : approaches) {
            for (var attempt : approach.attempts()) {
                var words = attempt.begin() >= from && attempt.end() <= to ? judge.apply(attempt) : null;
                if (words != null) {
                    found.add(new Violation("honesty", approach.key(), words));
                }
            }
        }
        return found;
    }

    private static String withoutDatabase(Attempt attempt) {
        if (attempt.status() != 503 || attempt.retryAfter() == null) {
            return "answered %d, Retry-After %s, without a database".formatted(attempt.status(), attempt.retryAfter());
        }
        double waited = attempt.end() - attempt.begin();
        return waited > LONGEST_WAIT ? "refused only after %.1f s".formatted(waited / 1e9) : null;
    }

    private static String crowded(Attempt attempt) {
        boolean later = attempt.status() == 429 || attempt.status() == 503;
        return attempt.status() / 100 == 2 || later && attempt.retryAfter() != null
                ? null
                : "answered %d, Retry-After %s, when many came".formatted(attempt.status(), attempt.retryAfter());
    }

    private static String withoutBroker(Attempt attempt) {
        return attempt.status() / 100 == 2 ? null : "answered " + attempt.status() + " only because the broker is away";
    }
}
