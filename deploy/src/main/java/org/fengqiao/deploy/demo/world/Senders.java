package org.fengqiao.deploy.demo.world;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.deploy.demo.ledger.Fact;
import org.fengqiao.deploy.demo.message.Message.PlaceKnowledge;
import org.fengqiao.deploy.demo.plan.CasePlan;
import org.fengqiao.deploy.demo.plan.CitizenAct;
import org.fengqiao.deploy.demo.plan.Entrance;
import org.fengqiao.deploy.rest.Answer;
import org.fengqiao.deploy.rest.Token;

/** Brings messages in through the entrances, and answers what intake asks back. */
public final class Senders {
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;

    private final World world;
    private final String run;

    public Senders(World world, String run) {
        this.world = world;
        this.run = run;
    }

    /** The first approach of a plan. */
    Registration send(CasePlan plan) {
        return send(plan, plan.entrance(), plan.placeAt(plan.entrance()), key(plan, "first"));
    }

    /** The same person comes with the same matter of the same place again, by another way. */
    Registration sendAgain(CasePlan plan) {
        var other = plan.entrance() == Entrance.HOTLINE ? Entrance.PORTAL : Entrance.HOTLINE;
        return send(plan, other, plan.placeAt(plan.entrance()), key(plan, "again"));
    }

    private Registration send(CasePlan plan, Entrance entrance, PlaceKnowledge place, String key) {
        var body = Registering.body(plan, entrance, place);
        if (entrance == Entrance.PORTAL || entrance == Entrance.HOTLINE) {
            body.put("sourceSystem", entrance == Entrance.PORTAL ? "portal" : "hotline-12345");
            body.put("sourceId", key);
        }
        var answer = placed(plan, entrance, key, body);
        if (!answer.ok()) {
            throw new Refused("registration " + plan.number(), answer);
        }
        world.ledger().count(Fact.REGISTRATIONS);
        return Registration.of(answer);
    }

    private Answer placed(CasePlan plan, Entrance entrance, String key, Map<String, Object> body) {
        var answer = attempt(plan, entrance, key, body);
        if (answer.status() == CONFLICT && answer.problem().equals("place-ambiguous")) {
            world.ledger().count(Fact.PLACE_ASKED_BACK);
            return attempt(plan, entrance, key + "-place", withDivision(body, chosen(plan, answer)));
        }
        if (answer.status() == INVALID && body.containsKey("placeName")) {
            world.ledger().count(Fact.PLACE_ASKED_BACK);
            return attempt(
                    plan,
                    entrance,
                    key + "-place",
                    withDivision(body, plan.village().code()));
        }
        return answer;
    }

    private Answer attempt(CasePlan plan, Entrance entrance, String key, Map<String, Object> body) {
        var sender = sender(plan, entrance);
        if (entrance == Entrance.GRID_WORKER_OFFLINE) {
            var written = world.timetable().now().minusSeconds(3 * 3600);
            return world.intake().registerOffline(key, written, body, sender);
        }
        var answer = world.intake().register(key, body, sender);
        if (plan.citizen().contains(CitizenAct.PRESS_TWICE) && answer.ok()) {
            var second = world.intake().register(key, body, sender);
            boolean alike = answer.body().equals(second.body());
            world.ledger().count(alike ? Fact.REPLAYED_ALIKE : Fact.REPLAYED_UNLIKE);
        }
        return answer;
    }

    private Token sender(CasePlan plan, Entrance entrance) {
        var village = plan.village().code() + "-VC";
        return switch (entrance) {
            case PORTAL, LEADER_MAILBOX -> world.people().portal();
            case HOTLINE -> world.people().hotline();
            case GRID_WORKER, GRID_WORKER_OFFLINE -> world.people().gridWorker(village);
            case WINDOW -> world.people().clerk(village);
            case LETTER -> world.people().clerk(plan.village().county() + "-CC");
        };
    }

    private static String chosen(CasePlan plan, Answer answer) {
        for (var candidate : answer.body().path("candidates")) {
            if (candidate.path("code").asText().equals(plan.village().code())) {
                return plan.village().code();
            }
        }
        return answer.body().path("candidates").path(0).path("code").asText();
    }

    private static Map<String, Object> withDivision(Map<String, Object> body, String division) {
        var placed = new LinkedHashMap<>(body);
        placed.remove("placeName");
        placed.put("division", division);
        return placed;
    }

    private String key(CasePlan plan, String occasion) {
        return "demo-" + run + "-" + plan.number() + "-" + occasion;
    }
}
