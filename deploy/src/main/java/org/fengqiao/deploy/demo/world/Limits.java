package org.fengqiao.deploy.demo.world;

import java.util.Optional;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Tier;

/** Limits that are missed on purpose, to see that the network does not forget what people forget. */
final class Limits {
    private final World world;
    private final Handling handling;
    private final Whereabouts whereabouts;

    Limits(World world, Handling handling, Whereabouts whereabouts) {
        this.world = world;
        this.handling = handling;
        this.whereabouts = whereabouts;
    }

    /** Nobody signs in; an hour later the fallback owner has the case. */
    void missPickUp(FileView file) {
        if (file.is("DISPATCHED") && expire(file.caseNo(), ClockKind.PICK_UP, file.hop())) {
            whereabouts.until("pick-up missed → fallback owner", "SIGNED_IN");
        }
    }

    /** Nobody handles it until the limit has passed: it goes up a tier, or at the top a directive comes. */
    void letExpire(FileView file) {
        var ready = handling.signedIn(file);
        if (!ready.is("SIGNED_IN", "MEDIATING") || !expire(ready.caseNo(), ClockKind.HANDLING, ready.hop())) {
            return;
        }
        if (ready.tier() == Tier.COUNTY) {
            awaitDirective(ready);
        } else {
            whereabouts.afterMove("handling limit missed → file at the tier above");
        }
    }

    /** Sleeps until a limit has passed; false where no such limit runs. */
    boolean expire(String caseNo, ClockKind kind, int hop) {
        var limit = running(caseNo, kind, hop);
        limit.ifPresent(found -> {
            var timetable = world.timetable();
            timetable.sleepUntil(timetable.calendar().shortlyAfter(found.due()));
            world.ledger().breach(kind.name());
        });
        return limit.isPresent();
    }

    private Optional<Limit> running(String caseNo, ClockKind kind, int hop) {
        var supervisor = world.people().supervisor(whereabouts.county());
        var limits = world.await()
                .until(
                        kind + " limit of " + caseNo,
                        () -> world.supervision().limits(caseNo, supervisor),
                        found -> found.stream().anyMatch(limit -> limit.kind() == kind && limit.hop() == hop)
                                || kind == ClockKind.HANDLING && !found.isEmpty());
        return limits.stream()
                .filter(limit -> limit.kind() == kind && limit.runs())
                .filter(limit -> kind == ClockKind.HANDLING || limit.hop() == hop)
                .reduce((earlier, later) -> later);
    }

    private void awaitDirective(FileView file) {
        var supervisor = world.people().supervisor(file.unit());
        world.await()
                .measured(
                        "handling limit missed → directive",
                        () -> world.supervision().openDirectives(file.caseNo(), supervisor),
                        found -> !found.isEmpty());
        answerDirectives(file);
    }

    /** The unit replies to whatever supervision wants to know about the case. */
    void answerDirectives(FileView file) {
        var supervisor = world.people().supervisor(file.unit());
        Directives.answer(world, world.supervision().openDirectives(file.caseNo(), supervisor));
    }
}
