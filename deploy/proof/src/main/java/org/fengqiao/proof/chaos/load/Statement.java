package org.fengqiao.proof.chaos.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.demo.plan.Villager;

/** What the probe registers: the same dispute of other neighbours each time. */
final class Statement {
    /** With a tag behind it, a number that takes text messages, which here nobody but the local gateway gets. */
    private static final String MOBILE = "19900";

    private Statement() {}

    static Map<String, Object> of(Approach approach, Village village) {
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", "ONLINE");
        body.put("kind", "02");
        body.put("division", village.code());
        body.put("title", "邻里排水纠纷");
        body.put("text", "下雨时邻居家的水流入我家院子。");
        body.put(
                "parties",
                List.of(
                        party("APPLICANT", approach.key(), MOBILE + approach.tag()),
                        party("RESPONDENT", approach.key() + " respondent", null)));
        body.put("amountCents", approach.tag());
        if (approach.numbered()) {
            body.put("sourceSystem", "portal");
            body.put("sourceId", approach.key());
        }
        return body;
    }

    private static Map<String, Object> party(String role, String pseudonym, String phone) {
        var party = new LinkedHashMap<String, Object>();
        party.put("role", role);
        party.put("kind", "PERSON");
        party.put("name", Villager.of(pseudonym).name());
        party.put("phone", phone);
        return party;
    }
}
