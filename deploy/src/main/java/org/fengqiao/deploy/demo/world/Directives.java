package org.fengqiao.deploy.demo.world;

import java.util.Collection;
import java.util.List;
import org.fengqiao.deploy.demo.ledger.Fact;

/** The directors' replies to directives (督办函). */
final class Directives {
    private Directives() {}

    /** Each unit replies to what was sent to it. */
    static void answer(World world, List<SupervisionDesk.Directive> directives) {
        for (var directive : directives) {
            var director = world.people().director(directive.unit());
            if (world.supervision().reply(directive.no(), director).ok()) {
                world.ledger().count(Fact.DIRECTIVES_ANSWERED);
            }
        }
    }

    /** Leaves none without a reply, also about cases that are closed by now. */
    static void answerAll(World world, Collection<String> counties) {
        for (var county : counties) {
            var supervisor = world.people().supervisor(county);
            List<SupervisionDesk.Directive> open;
            do {
                open = world.supervision().openDirectives(supervisor);
                long before = world.ledger().of(Fact.DIRECTIVES_ANSWERED);
                answer(world, open);
                if (world.ledger().of(Fact.DIRECTIVES_ANSWERED) == before) {
                    return;
                }
            } while (!open.isEmpty());
        }
    }
}
