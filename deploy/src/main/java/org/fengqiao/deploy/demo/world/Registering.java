package org.fengqiao.deploy.demo.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.county.VillageNames;
import org.fengqiao.deploy.demo.message.Message.PlaceKnowledge;
import org.fengqiao.deploy.demo.message.Message.Risk;
import org.fengqiao.deploy.demo.plan.CasePlan;
import org.fengqiao.deploy.demo.plan.Entrance;
import org.fengqiao.deploy.demo.plan.Story;
import org.fengqiao.deploy.demo.plan.Villager;

/** Writes a message down the way each entrance does. */
final class Registering {
    private static final int GROUP = 5;
    private static final List<String> ELSEWHERE = List.of("LITIGATION", "ARBITRATION", "RECONSIDERATION", "PETITION");

    private Registering() {}

    static Map<String, Object> body(CasePlan plan, Entrance entrance, PlaceKnowledge place) {
        var message = plan.message();
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", channel(entrance));
        body.put("kind", plan.kind());
        place(plan, place, body);
        body.put("title", message.subject());
        body.put("text", message.detail());
        body.put("parties", parties(plan));
        body.put("amountCents", plan.cents());
        body.put("violenceRisk", plan.risk() == Risk.VIOLENCE ? true : null);
        body.put("crimeSigns", plan.risk() == Risk.CRIME ? true : null);
        if (plan.story() == Story.NOT_FOR_MEDIATION) {
            body.put("pendingElsewhere", ELSEWHERE.get(plan.number() % ELSEWHERE.size()));
        }
        if (plan.story() == Story.SETTLED_AT_THE_WINDOW && entrance == Entrance.WINDOW) {
            body.put("onSpot", Map.of("result", "双方当场达成一致，当日履行，互不再追究。"));
        }
        return body;
    }

    private static String channel(Entrance entrance) {
        return switch (entrance) {
            case PORTAL -> "ONLINE";
            case HOTLINE -> "HOTLINE_12345";
            case GRID_WORKER, GRID_WORKER_OFFLINE -> "GRID";
            case WINDOW -> "WINDOW";
            case LETTER -> "LETTER";
            case LEADER_MAILBOX -> "LEADER_MAILBOX";
        };
    }

    private static void place(CasePlan plan, PlaceKnowledge place, Map<String, Object> body) {
        var village = plan.village();
        switch (place) {
            case VILLAGE -> body.put("division", village.code());
            case NAME -> body.put("placeName", VillageNames.shortened(village.name()));
            case UNCLEAR -> {
                body.put("division", village.township());
                body.put("placeText", "老街往坡上走，过了石桥再问，具体位置说不清楚");
            }
            case COUNTY -> body.put("division", village.county());
        }
    }

    private static List<Map<String, Object>> parties(CasePlan plan) {
        var parties = new ArrayList<Map<String, Object>>();
        int persons = plan.persons();
        if (persons >= GROUP) {
            parties.add(group(plan.applicant(), persons));
            parties.add(person("APPLICANT", plan.applicant(), plan.village(), true));
        } else {
            parties.add(person("APPLICANT", plan.applicant(), plan.village(), false));
        }
        parties.add(person("RESPONDENT", plan.respondent(), plan.village(), false));
        return parties;
    }

    private static Map<String, Object> group(Villager speaker, int persons) {
        var party = new LinkedHashMap<String, Object>();
        party.put("role", "APPLICANT");
        party.put("kind", "GROUP");
        party.put("name", speaker.name() + "等" + persons + "人");
        party.put("persons", persons);
        return party;
    }

    private static Map<String, Object> person(String role, Villager person, Village home, boolean representative) {
        var party = new LinkedHashMap<String, Object>();
        party.put("role", role);
        party.put("kind", "PERSON");
        party.put("name", person.name());
        party.put("phone", person.phone());
        party.put("idNumber", person.idNumber());
        party.put("division", home.code());
        party.put("representative", representative ? true : null);
        return party;
    }
}
