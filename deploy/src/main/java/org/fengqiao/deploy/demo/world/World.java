package org.fengqiao.deploy.demo.world;

import java.time.Duration;
import org.fengqiao.deploy.demo.ledger.Latencies;
import org.fengqiao.deploy.demo.ledger.Ledger;
import org.fengqiao.deploy.demo.time.Timetable;
import org.fengqiao.deploy.rest.Rest;

/** What everyone in the demonstration shares: the network's doors, the people, the time and the books. */
public record World(
        IntakeDesk intake,
        RoutingDesk routing,
        FileDesk files,
        SupervisionDesk supervision,
        People people,
        Timetable timetable,
        Ledger ledger,
        Await await) {

    /** The network at these addresses. */
    public static World of(
            Addresses at,
            Rest rest,
            People people,
            Timetable timetable,
            Ledger ledger,
            Latencies latencies,
            Duration patience) {
        return new World(
                new IntakeDesk(rest, at.intake()),
                new RoutingDesk(rest, at.routing()),
                new FileDesk(rest, at.mediation()),
                new SupervisionDesk(rest, at.supervision()),
                people,
                timetable,
                ledger,
                new Await(patience, latencies));
    }
}
