package org.fengqiao.mediation.casefile.domain;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.platform.problem.Problem;

/** A file's life under random steps: what happened, and what a refused step left untouched. */
final class Walk {

    /** A file as a reader sees it, to tell whether anything changed. */
    record Snapshot(FileState state, Proceedings proceedings, Requests requests, String mediator) {
        static Snapshot of(CaseFile file) {
            return new Snapshot(file.state(), file.proceedings(), file.requests(), file.mediator());
        }
    }

    final CaseFile file;
    final List<MediationEvent> events = new ArrayList<>();
    final List<String> trace = new ArrayList<>();

    Walk(CaseFile file) {
        this.file = file;
    }

    private int returns;

    /** Takes a step; whether it was allowed. */
    boolean take(Steps step, Act act) {
        boolean away = isAway();
        try {
            List<MediationEvent> told = step.take(file, act);
            events.addAll(told);
            if (away && !isAway()) {
                returns++;
            }
            trace.add(step + "/" + act.account() + " → " + file.state());
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    /** How often the case came back from a move. */
    int returns() {
        return returns;
    }

    boolean isAway() {
        return switch (file.state()) {
            case MOVING, REFERRED, HANDED_OVER -> true;
            case DISPATCHED, SIGNED_IN, MEDIATING, SUSPENDED, SETTLED, UNSETTLED, VERIFIED, CLOSED -> false;
        };
    }

    <E extends MediationEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
