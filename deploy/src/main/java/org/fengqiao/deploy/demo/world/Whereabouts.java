package org.fengqiao.deploy.demo.world;

import java.util.Optional;

/** Finds the unit that can work on a case now, and measures how long the network takes to bring the case there. */
final class Whereabouts {
    private final World world;
    private final String caseNo;
    private int known;
    private RouteView route;

    Whereabouts(World world, String caseNo) {
        this.world = world;
        this.caseNo = caseNo;
    }

    /** The file that leads the case, as soon as its unit can work on it. */
    FileView now() {
        return world.await()
                .until("unit that can work on " + caseNo, this::look, this::workable)
                .orElseThrow();
    }

    /** As {@link #now()}, right after something that brings the case to another unit; the time is noted. */
    FileView afterMove(String move) {
        int before = known;
        return world.await()
                .measured(
                        move,
                        this::look,
                        found -> workable(found) && found.orElseThrow().hop() > before)
                .orElseThrow();
    }

    /** The file of the first assignment, right after the registration. */
    FileView afterRegistration() {
        return afterMove("registration → file at the tier");
    }

    /** As {@link #now()}, right after something after which the same unit goes on; the time is noted. */
    FileView afterAnswer(String answer) {
        return world.await().measured(answer, this::look, this::workable).orElseThrow();
    }

    /** The same assignment's file in one of these states; the time is noted. */
    FileView until(String what, String... states) {
        return world.await()
                .measured(
                        what,
                        this::look,
                        found -> found.filter(file -> file.is(states)).isPresent())
                .orElseThrow();
    }

    /** Waits until the case's unit has heard of a further approach; whoever gets the case meanwhile hears of it too. */
    void afterJoining(String registrationId) {
        int before = known;
        world.await()
                .measured(
                        "further approach → file at the tier",
                        this::look,
                        found -> found.filter(file ->
                                        file.hop() > before || file.joined().contains(registrationId))
                                .isPresent());
    }

    RouteView route() {
        route = world.routing().route(caseNo, world.people().supervisor(county()));
        return route;
    }

    /** What routing said when it was asked last. */
    RouteView lastRoute() {
        return route;
    }

    /** The digits of the county in the case number. */
    String county() {
        return caseNo.substring(2, 8);
    }

    private boolean workable(Optional<FileView> found) {
        return found.filter(FileView::workable).isPresent();
    }

    private Optional<FileView> look() {
        var file = route().leading()
                .flatMap(hop -> world.files()
                        .find(hop.tier(), caseNo, hop.no(), world.people().director(hop.unit())));
        file.ifPresent(seen -> {
            known = Math.max(known, seen.hop());
            world.ledger().seen(caseNo, seen.tier(), seen.unit(), seen.hop(), seen.state(), seen.outcome());
        });
        return file;
    }
}
