package org.fengqiao.deploy.demo.world;

import java.util.function.Consumer;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.demo.ledger.Fact;
import org.fengqiao.deploy.demo.plan.CasePlan;

/** Plays one message: its approach, everything that its plan has in store, and then its end, wherever the case is. */
final class CaseScript {
    private final World world;
    private final Senders senders;
    private final CasePlan plan;
    private Registration registration;

    CaseScript(World world, Senders senders, CasePlan plan) {
        this.world = world;
        this.senders = senders;
        this.plan = plan;
    }

    void play() {
        world.ledger().count(Fact.MESSAGES);
        try {
            registration = senders.send(plan);
            book();
        } catch (RuntimeException e) {
            world.ledger().trouble("message " + plan.number() + ": " + told(e));
            return;
        }
        if (registration.accepted()) {
            live(CaseLife::live);
        }
    }

    /** Tries once more to bring a case to its end that got stuck. */
    void rescue() {
        live(CaseLife::rescue);
    }

    /** The case that the message has opened, or null. */
    String opened() {
        return registration != null && registration.accepted() ? registration.caseNo() : null;
    }

    private void book() {
        switch (registration.decision()) {
            case "ACCEPTED" -> world.ledger().accepted(registration.caseNo(), plan.story());
            case "JOINED" -> world.ledger().count(Fact.JOINED);
            case "NOT_ACCEPTED" -> world.ledger().count(Fact.NOT_ACCEPTED);
            default -> throw new Stuck("an unknown decision: " + registration.decision());
        }
    }

    private void live(Consumer<CaseLife> how) {
        try {
            how.accept(new CaseLife(world, senders, plan, registration));
        } catch (RuntimeException e) {
            world.ledger().stuck(registration.caseNo(), told(e));
        }
    }

    /** Whatever goes wrong is a finding; what was foreseen says so itself. */
    private static String told(RuntimeException e) {
        return switch (e) {
            case Stuck stuck -> stuck.getMessage();
            case Refused refused -> refused.getMessage();
            case Trouble trouble -> trouble.getMessage();
            default -> e + " at " + e.getStackTrace()[0];
        };
    }
}
