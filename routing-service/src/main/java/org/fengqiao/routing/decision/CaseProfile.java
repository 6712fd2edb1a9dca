package org.fengqiao.routing.decision;

import java.util.HashMap;
import java.util.Map;
import org.fengqiao.contracts.Channel;

/** What the decision tables may look at: nothing personal. */
public record CaseProfile(
        String kind,
        Channel channel,
        int persons,
        Long amountCents,
        boolean violenceRisk,
        boolean crimeSigns,
        boolean relapse,
        boolean settledOnSpot) {

    /** The same case, telling of these dangers and of no others. */
    public CaseProfile telling(boolean violence, boolean crime) {
        return new CaseProfile(kind, channel, persons, amountCents, violence, crime, relapse, settledOnSpot);
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", kind);
        facts.put("channel", channel == null ? null : channel.name());
        facts.put("persons", persons);
        facts.put("amountCents", amountCents);
        facts.put("violenceRisk", violenceRisk);
        facts.put("crimeSigns", crimeSigns);
        facts.put("relapse", relapse);
        facts.put("settledOnSpot", settledOnSpot);
        return facts;
    }
}
