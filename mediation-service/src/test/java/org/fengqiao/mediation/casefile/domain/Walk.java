package org.fengqiao.mediation.casefile.domain;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;

/** A file's life under random steps: what happened, and what a refused step left untouched. */
final class Walk {

    /** A file as a reader sees it, to tell whether anything changed. */
    record Snapshot(FileState state, Proceedings proceedings, Requests requests, String mediator) {
        static Snapshot of(CaseFile file) {
            return new Snapshot(file.state(), file.proceedings(), file.requests(), file.mediator());
        }
    }

    /** Someone tries something. */
    record Attempt(Steps step, Actor actor) {}

    /** Whatever anyone of the unit may try, one after the other. */
    static Arbitrary<List<Attempt>> attempts(int least, int most) {
        return Combinators.combine(
                        Arbitraries.of(Steps.class),
                        Arbitraries.of(Fixture.DIRECTOR, Fixture.MEDIATOR, Fixture.COLLEAGUE, Fixture.CLERK))
                .as(Attempt::new)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    /** Files of both roles, settled on the spot or not, as they arrive. */
    static Arbitrary<CaseFile> files() {
        return Combinators.combine(Arbitraries.of(AssignmentRole.class), Arbitraries.of(true, false))
                .as((role, onSpot) -> {
                    var dispatch = onSpot ? Fixture.dispatch().settledBy("clerk") : Fixture.dispatch();
                    var event = (role == AssignmentRole.LEAD ? dispatch : dispatch.assisting()).event();
                    return CaseFile.open(event, Fixture.PARTIES);
                });
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
