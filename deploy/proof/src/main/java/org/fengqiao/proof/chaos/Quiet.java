package org.fengqiao.proof.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.chaos.check.Backlog;
import org.fengqiao.proof.chaos.check.Check;
import org.fengqiao.proof.chaos.check.Evidence;
import org.fengqiao.proof.chaos.check.Folds;
import org.fengqiao.proof.chaos.check.Handlers;
import org.fengqiao.proof.chaos.check.Journals;
import org.fengqiao.proof.chaos.check.Limits;
import org.fengqiao.proof.chaos.check.Messages;
import org.fengqiao.proof.chaos.check.Outcomes;
import org.fengqiao.proof.chaos.check.Registrations;
import org.fengqiao.proof.chaos.check.Scopes;
import org.fengqiao.proof.chaos.check.Strangers;
import org.fengqiao.proof.chaos.check.Violation;
import org.fengqiao.proof.chaos.check.Webhooks;
import org.fengqiao.proof.chaos.check.Work;

/** Lets the network come to rest and then looks for everything that must never be. */
public final class Quiet {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TELL_AFTER = Duration.ofSeconds(20);
    private static final int LOOKS = 4;
    private static final List<Check> CHECKS = List.of(
            new Backlog(),
            new Registrations(),
            new Journals(),
            new Folds(),
            new Outcomes(),
            new Handlers(),
            new Limits(),
            new Messages(),
            new Webhooks(),
            new Scopes(),
            new Strangers(),
            new Work());

    private final Evidence evidence;
    private final Set<Violation> known = new HashSet<>();

    public Quiet(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Violations that were not there at the last look; what could still be settling is looked at again. */
    public List<Violation> violations() {
        awaitRest();
        for (int looks = 1; ; looks++) {
            var found = unknown();
            if (found.isEmpty() || looks == LOOKS) {
                known.addAll(found);
                return found;
            }
            Readiness.pause(Duration.ofSeconds(5));
        }
    }

    /** Waits until nothing is under way any more, and says what keeps it waiting. */
    private void awaitRest() {
        long begin = System.nanoTime();
        long told = begin;
        for (var left = look(new Backlog()); !left.isEmpty(); left = look(new Backlog())) {
            long now = System.nanoTime();
            if (now - begin > PATIENCE.toNanos()) {
                return;
            }
            if (now - told > TELL_AFTER.toNanos()) {
                told = now;
                System.out.printf("  %d things are still under way, such as %s%n", left.size(), left.getFirst());
            }
            Readiness.pause(Duration.ofSeconds(1));
        }
    }

    /** Violations that were not there at the last look, without waiting for anything. */
    public List<Violation> look() {
        var found = unknown();
        known.addAll(found);
        return found;
    }

    private List<Violation> unknown() {
        var found = new ArrayList<Violation>();
        CHECKS.forEach(check -> found.addAll(look(check)));
        found.removeAll(known);
        return found;
    }

    private List<Violation> look(Check check) {
        try {
            return check.find(evidence);
        } catch (RuntimeException e) {
            return List.of(new Violation("look", check.getClass().getSimpleName(), String.valueOf(e)));
        }
    }
}
