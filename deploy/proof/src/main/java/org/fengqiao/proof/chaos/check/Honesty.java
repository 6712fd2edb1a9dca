package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private static final Set<FaultKind> OF_TOKENS =
            EnumSet.of(FaultKind.KEYS_UNREACHABLE, FaultKind.CLOCK_SKEWED, FaultKind.SYSTEM_CLOCK_JUMPS);

    private Honesty() {}

    /**
     * What was answered otherwise while something was away.
     *
     * @param from when it was away for certain
     * @param to when it had not yet been started again
     */
    public static List<Violation> find(Fault fault, long from, long to, List<Approach> approaches) {
        var judge = judge(fault);
        boolean prompt = fault.kind() == FaultKind.POSTGRES_KILLED
                || fault.kind() != FaultKind.CROWDED && fault.target().equals("kafka");
        var found = new ArrayList<Violation>();
        for (var approach : approaches) {
            for (var attempt : approach.attempts()) {
                if (attempt.begin() < from || attempt.begin() > to) {
                    continue;
                }
                var words = Stream.of(
                                honest(fault, attempt),
                                attempt.end() <= to ? judge.apply(attempt) : null,
                                prompt ? promptly(attempt, to) : null)
                        .filter(Objects::nonNull)
                        .findFirst();
                words.ifPresent(wrong -> found.add(new Violation("honesty", approach.key(), wrong)));
            }
        }
        return found;
    }

    private static Function<Attempt, String> judge(Fault fault) {
        if (fault.kind() == FaultKind.POSTGRES_KILLED) {
            return Honesty::withoutDatabase;
        }
        if (fault.kind() != FaultKind.CROWDED && fault.target().equals("kafka")) {
            return Honesty::withoutBroker;
        }
        return OUT_OF_REACH.contains(fault.kind()) && DATABASE.contains(fault.target())
                ? Honesty::unconfirmed
                : attempt -> null;
    }

    private static String withoutDatabase(Attempt attempt) {
        return attempt.status() == 503 ? null : "answered " + attempt.status() + " without a database";
    }

    private static String promptly(Attempt attempt, long to) {
        double waited = attempt.end() - attempt.begin();
        return waited > LONGEST_WAIT && attempt.begin() + LONGEST_WAIT <= to
                ? "answered only after %.1f s".formatted(waited / 1e9)
                : null;
    }

    private static String unconfirmed(Attempt attempt) {
        return attempt.status() / 100 == 2 ? "confirmed while the database could not be reached" : null;
    }

    private static String honest(Fault fault, Attempt attempt) {
        if (attempt.status() == NO_ANSWER) {
            return fault.kind() == FaultKind.CROWDED ? "was not answered when many came" : null;
        }
        boolean later = attempt.status() == 429 || attempt.status() == 503;
        boolean stranger = attempt.status() == 401
                && (OF_TOKENS.contains(fault.kind()) || fault.target().equals("keycloak"));
        return attempt.status() / 100 == 2 || stranger || later && attempt.retryAfter() != null
                ? null
                : "answered %d, Retry-After %s".formatted(attempt.status(), attempt.retryAfter());
    }

    private static String withoutBroker(Attempt attempt) {
        return attempt.status() / 100 == 2 ? null : "answered " + attempt.status() + " only because the broker is away";
    }
}
