package org.fengqiao.deploy.demo.plan;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.demo.message.Message;
import org.fengqiao.deploy.demo.message.Message.PlaceKnowledge;
import org.fengqiao.deploy.demo.message.Message.Risk;

/**
 * What is going to happen to one message, drawn beforehand so that the same seed gives the same demonstration.
 *
 * @param number position among all messages, from 1
 * @param sitting the sitting at which it arrives, from 0
 * @param persons how many stand behind it
 * @param cents amount in dispute, or null
 */
public record CasePlan(
        int number,
        int sitting,
        Message message,
        String kind,
        int persons,
        Long cents,
        Risk risk,
        Village village,
        PlaceKnowledge place,
        Villager applicant,
        Villager respondent,
        Entrance entrance,
        Story story,
        Set<CitizenAct> citizen,
        long seed) {

    /** Chance for everything that is decided on the way. */
    public SplittableRandom chance() {
        return new SplittableRandom(seed);
    }

    /** What those at an entrance write down as the place: people of a village report for that village alone. */
    public PlaceKnowledge placeAt(Entrance at) {
        return at.local() ? PlaceKnowledge.VILLAGE : place;
    }

    /** The turns that the story takes. */
    public List<Turn> turns() {
        return story.turns();
    }

    /** The department that matters of this kind belong to. */
    public String department() {
        return village.county() + "-" + Departments.of(kind);
    }

    /** The unit that a referral over the channel should reach, or null where the network finds it. */
    public String partner(PartnerChannel channel) {
        return channel == PartnerChannel.ADMINISTRATIVE ? department() : null;
    }
}
