package org.fengqiao.deploy.demo.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.demo.ledger.Fact;
import org.fengqiao.deploy.demo.plan.CasePlan;
import org.fengqiao.deploy.demo.plan.Turn.Escalate;
import org.fengqiao.deploy.demo.plan.Turn.GiveBack;
import org.fengqiao.deploy.rest.Answer;
import org.fengqiao.deploy.rest.Token;

/** What brings a case to another unit: escalations, returns, lifts and second assignments. */
final class Moves {
    private final World world;
    private final Handling handling;
    private final Whereabouts whereabouts;
    private final SplittableRandom chance;

    Moves(World world, Handling handling, Whereabouts whereabouts, SplittableRandom chance) {
        this.world = world;
        this.handling = handling;
        this.whereabouts = whereabouts;
        this.chance = chance;
    }

    void escalate(FileView file, Escalate turn) {
        var ready = handling.assigned(file);
        if (ready.tier() == Tier.COUNTY || !ready.is("SIGNED_IN", "MEDIATING")) {
            return;
        }
        world.ledger().count(Fact.ESCALATION_ASKED);
        var asked = ask(ready, Map.of("kind", "ESCALATION", "reason", "超出本级调处能力，需上级协调有关部门"));
        if (decided(asked, turn.granted())) {
            whereabouts.afterMove("escalation → file at the tier above");
        } else {
            world.ledger().count(Fact.ESCALATION_REFUSED);
        }
    }

    /** The handler's request, decided by the director, or above if he asked himself; true if the file was let go. */
    boolean decided(FileView asked, boolean granted) {
        if (asked.pendingRequest() == null) {
            return !asked.workable();
        }
        var body = Map.<String, Object>of("approve", granted, "reason", granted ? "同意" : "先由本级再组织一次调解");
        var after = world.files().act(asked, "requests/" + asked.pendingRequest() + "/decision", body, decider(asked));
        return granted && !after.workable();
    }

    private Token decider(FileView asked) {
        var staff = handling.staff(asked);
        boolean own = asked.mediator() == null || asked.mediator().equals(staff.directorName());
        return own ? world.people().supervisor(asked.unit()) : staff.director();
    }

    FileView ask(FileView file, Map<String, Object> request) {
        return handling.act(file, "requests", request, handling.handler(file));
    }

    /** The unit asks for more time and gets it. */
    void extend(FileView file) {
        var ready = handling.assigned(file);
        if (ready.is("SIGNED_IN", "MEDIATING")) {
            decided(ask(ready, Map.of("kind", "EXTENSION", "reason", "需等待测绘结果", "days", 5)), true);
            world.ledger().count(Fact.EXTENDED);
        }
    }

    void giveBack(FileView file, GiveBack turn, CasePlan plan) {
        var ready = handling.assigned(file);
        if (!ready.returnable() || !ready.is("SIGNED_IN", "MEDIATING")) {
            return;
        }
        world.ledger().count(Fact.RETURN_ASKED);
        decided(ask(ready, Map.of("kind", "RETURN", "reason", "经核实，事发地和当事人均不在本辖区")), true);
        var paper = world.await()
                .until(
                        "return of " + ready.caseNo(),
                        whereabouts::route,
                        route -> route.returned()
                                .filter(found -> found.state().equals("PENDING"))
                                .isPresent())
                .returned()
                .orElseThrow();
        decideReturn(ready, turn, plan, paper.id());
    }

    private void decideReturn(FileView file, GiveBack turn, CasePlan plan, String id) {
        var supervisor = world.people().supervisor(file.unit());
        switch (turn.verdict()) {
            case APPROVED -> {
                require("return", world.routing().decideReturn(id, true, other(file, plan), supervisor));
                world.ledger().count(Fact.RETURN_APPROVED);
                whereabouts.afterMove("return → file at the other unit");
            }
            case REJECTED -> {
                require("return", world.routing().decideReturn(id, false, null, supervisor));
                world.ledger().count(Fact.RETURN_REJECTED);
                whereabouts.afterAnswer("return refused → file goes on");
            }
            case ADJUDICATED -> {
                require("return", world.routing().decideReturn(id, false, null, supervisor));
                whereabouts.afterAnswer("return refused → file goes on");
                var director = handling.staff(file).director();
                require("adjudication request", world.routing().askForAdjudication(id, director));
                require("adjudication", world.routing().adjudicate(id, file.unit(), supervisor));
                world.ledger().count(Fact.RETURN_ADJUDICATED);
                whereabouts.now();
            }
        }
    }

    /** Where a returned case belongs instead: the next tier's centre, for the county one of its committees. */
    private static String other(FileView file, CasePlan plan) {
        return switch (file.tier()) {
            case VILLAGE -> plan.village().township() + "-TC";
            case TOWNSHIP -> plan.village().county() + "-CC";
            case COUNTY -> plan.village().county() + (file.unit().endsWith("-CC") ? "-P01" : "-CC");
        };
    }

    void lift(FileView file) {
        var ready = handling.signedIn(file);
        if (ready.tier() != Tier.COUNTY && ready.is("SIGNED_IN", "MEDIATING")) {
            require("lift", world.routing().lift(ready.caseNo(), world.people().supervisor(ready.unit())));
            world.ledger().count(Fact.LIFTED);
            whereabouts.afterMove("lift → file at the tier above");
        }
    }

    void giveToSecond(FileView file, CasePlan plan) {
        var ready = handling.signedIn(file);
        if (ready.is("SIGNED_IN", "MEDIATING")) {
            var supervisor = world.people().supervisor(ready.unit());
            var answer = world.routing().secondUnit(ready.caseNo(), plan.department(), supervisor);
            if (!answer.problem().equals("already-assigned")) {
                require("second unit", answer);
                world.ledger().count(Fact.SECOND_UNIT);
            }
        }
    }

    void pause(FileView file) {
        var ready = handling.assigned(file);
        if (ready.is("SIGNED_IN", "MEDIATING")) {
            var paused = handling.act(ready, "suspension", Map.of("reason", "委托鉴定，等待鉴定意见"), handling.handler(ready));
            world.ledger().count(Fact.SUSPENDED);
            var rested = handling.rest(paused, Pace.of(paused, chance).expertDays());
            if (rested.is("SUSPENDED")) {
                handling.act(rested, "resumption", Map.of(), handling.handler(rested));
            }
        }
    }

    void changeMediator(FileView file) {
        var ready = handling.assigned(file);
        if (!ready.is("SIGNED_IN", "MEDIATING")) {
            return;
        }
        var staff = handling.staff(ready);
        var body = new LinkedHashMap<String, Object>();
        body.put("party", ready.signatories().getFirst());
        var refused = handling.act(ready, "mediator-refusal", body, staff.desk());
        var names = staff.mediatorNames();
        handling.assigned(refused, names.size() > 1 ? names.get(1) : staff.directorName(), true);
        world.ledger().count(Fact.MEDIATOR_CHANGED);
    }

    private static void require(String what, Answer answer) {
        if (!answer.ok()) {
            throw new Refused(what, answer);
        }
    }
}
