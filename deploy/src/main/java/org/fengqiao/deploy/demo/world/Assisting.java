package org.fengqiao.deploy.demo.world;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.deploy.demo.ledger.Fact;

/** The units that assist: each signs in for its own assignment, does its part and says so. */
final class Assisting {
    private final World world;
    private final String caseNo;
    private final Set<Integer> concluded = new HashSet<>();

    Assisting(World world, String caseNo) {
        this.world = world;
        this.caseNo = caseNo;
    }

    /** Every assisting unit does what is still to be done. */
    void attend(RouteView route) {
        for (var hop : route.assisting()) {
            if (concluded.add(hop.no())) {
                conclude(hop);
            }
        }
    }

    private void conclude(RouteView.Hop hop) {
        var staff = new Staff(world.people(), hop.unit());
        var file = world.await()
                .measured(
                        "assignment of an assisting unit → its file",
                        () -> world.files().find(hop.tier(), caseNo, hop.no(), staff.director()),
                        Optional::isPresent)
                .orElseThrow();
        if (file.is("DISPATCHED")) {
            file = world.files().act(file, "sign-in", Map.of(), staff.desk());
        }
        if (file.is("SIGNED_IN", "MEDIATING") && file.mediator() == null) {
            var body = Map.<String, Object>of("mediator", staff.directorName(), "chosenByParty", false);
            file = world.files().act(file, "assignment", body, staff.director());
        }
        if (file.is("SIGNED_IN", "MEDIATING")) {
            var body = Map.<String, Object>of("summary", "已到场配合，核实情况并告知当事人相关规定");
            file = world.files().act(file, "assist-conclusion", body, staff.director());
        }
        if (file.is("CLOSED")) {
            world.ledger().count(Fact.ASSISTS_CONCLUDED);
        }
    }
}
