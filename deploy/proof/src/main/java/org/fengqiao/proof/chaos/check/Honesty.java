package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.proof.chaos.fault.Fault;
import org.fengqiao.proof.chaos.fault.FaultKind;
import org.fengqiao.proof.chaos.load.Approach;
import org.fengqiao.proof.chaos.load.Approach.Attempt;

/**
 * While the database is away intake says so and when to come again; while only the broker is away it goes on; and whatever
 * is wrong, it answers 2xx, or 429 or 503 with a time to come again, or not at all.
 */
public final class Honesty {
    private static final double LONGEST_WAIT = 5e9;
    private static final Set<FaultKind> OUT_OF_REACH =
            EnumSet.of(FaultKind.POWER_CUT, FaultKind.PAUSED, FaultKind.WIRE_STALLED, FaultKind.WIRE_ONE_WAY);
    private static final Set<String> DATABASE = Set.of("postgres", "both");
    private static final int NO_ANSWER = 0;
    private static final int SIGN_IN_AGAIN = 401;

    private Honesty() {}

    /**
     * What was answered otherwise while something was away.
     *
     * @param from when it was away for certain
     * @param to when it had not yet been started again
     */
    public static List<Violation> find(Fault fault, long from, long to, List<Approach> approaches) {
        var judge = judge(fault);
        var found = new ArrayList<Violation>();
        for (var approach : approaches) {
            for (var attempt : approach.attempts()) {
                if (attempt.begin() >= from && attempt.begin() <= to) {
                    var words = honest(attempt);
                    if (words == null && attempt.end() <= to) {
                        words = judge.apply(attempt);
                    }
                    if (words == null && fault.kind() == FaultKind.POSTGRES_KILLED) {
                        words = promptly(attempt, to);
                    }
                    if (words != null) {
                        found.add(new Violation("honesty", approach.key(), words));
                    }
                }
            }
        }
        return found;
    }

    private static Function<Attempt, String> judge(Fault fault) {
        if (fault.kind() == FaultKind.CROWDED) {
            return Honesty::answered;
        }
        if (fault.kind() == FaultKind.POSTGRES_KILLED) {
            return Honesty::withoutDatabase;
        }
        if (fault.target().equals("kafka")) {
            return Honesty::withoutBroker;
        }
        return OUT_OF_REACH.contains(fault.kind()) && DATABASE.contains(fault.target())
                ? Honesty::unconfirmed
                : attempt -> null;
    }

    private static String answered(Attempt attempt) {
        return attempt.status() == NO_ANSWER ? "was not answered when many came" : null;
    }

    private static String withoutDatabase(Attempt attempt) {
        return attempt.status() == 503 ? null : "answered " + attempt.status() + " without a database";
    }

    private static String promptly(Attempt attempt, long to) {
        double waited = attempt.end() - attempt.begin();
        return waited > LONGEST_WAIT && attempt.begin() + LONGEST_WAIT <= to
                ? "refused only after %.1f s".formatted(waited / 1e9)
                : null;
    }

    private static String unconfirmed(Attempt attempt) {
        return attempt.status() / 100 == 2 ? "confirmed while the database could not be reached" : null;
    }

    private static String honest(Attempt attempt) {
        boolean later = attempt.status() == 429 || attempt.status() == 503;
        return attempt.status() == NO_ANSWER
                        || attempt.status() == SIGN_IN_AGAIN
                        || attempt.status() / 100 == 2
                        || later && attempt.retryAfter() != null
                ? null
                : "answered %d, Retry-After %s".formatted(attempt.status(), attempt.retryAfter());
    }

    private static String withoutBroker(Attempt attempt) {
        return attempt.status() / 100 == 2 ? null : "answered " + attempt.status() + " only because the broker is away";
    }
}
