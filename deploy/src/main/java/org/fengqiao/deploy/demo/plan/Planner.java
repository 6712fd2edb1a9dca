package org.fengqiao.deploy.demo.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.demo.message.Message;
import org.fengqiao.deploy.demo.message.Message.PlaceKnowledge;

/** Draws what happens to each message: where, of which kind, by which way in, and how it goes on. */
public final class Planner {
    private static final int MOST_DAYS = 20;
    private static final int CASES_PER_DAY = 40;
    private static final Map<PlaceKnowledge, Integer> PLACES = Map.of(
            PlaceKnowledge.VILLAGE, 82, PlaceKnowledge.NAME, 10, PlaceKnowledge.UNCLEAR, 6, PlaceKnowledge.COUNTY, 2);

    private final List<Village> villages;
    private final long seed;
    private final int sittingsPerDay;

    public Planner(List<Village> villages, long seed, int sittingsPerDay) {
        this.villages = villages;
        this.seed = seed;
        this.sittingsPerDay = sittingsPerDay;
    }

    /** The plans in order of arrival. */
    public List<CasePlan> plan(List<Message> messages) {
        int count = messages.size();
        var kinds = Deck.dealt(KindMix.published().cases(), count, seed + 1);
        var stories = Deck.dealt(Story.weights(), count, seed + 2);
        var entrances = Deck.dealt(Entrance.weights(), count, seed + 3);
        var places = Deck.dealt(PLACES, count, seed + 4);
        var citizens = citizens(count);
        int sittings = Math.clamp(count / CASES_PER_DAY, 1, MOST_DAYS) * sittingsPerDay;
        var plans = new ArrayList<CasePlan>(count);
        for (int i = 0; i < count; i++) {
            var message = messages.get(i);
            var chance = new SplittableRandom(seed * 1_000_003 + i);
            var story = stories.get(i);
            var matter = message.kind() == null ? Matter.drawn(kinds.get(i), chance) : Matter.told(message);
            plans.add(new CasePlan(
                    i + 1,
                    (int) ((long) i * sittings / count),
                    message,
                    matter.kind(),
                    matter.persons(),
                    matter.cents(),
                    matter.risk(),
                    home(message.user()),
                    message.place() == null ? places.get(i) : message.place(),
                    Villager.of(message.user()),
                    Villager.of("respondent " + message.user() + " " + i),
                    story == Story.SETTLED_AT_THE_WINDOW ? Entrance.WINDOW : entrances.get(i),
                    story,
                    Set.copyOf(citizens.get(i)),
                    chance.nextLong()));
        }
        return List.copyOf(plans);
    }

    /** One person lives in one village, whatever the person writes about. */
    private Village home(String user) {
        var chance = new SplittableRandom(seed * 31 + user.hashCode());
        return villages.get(chance.nextInt(villages.size()));
    }

    /** Which citizens do what, each thing by at least one of them. */
    private List<Set<CitizenAct>> citizens(int count) {
        var citizens = Stream.generate(() -> (Set<CitizenAct>) EnumSet.noneOf(CitizenAct.class))
                .limit(count)
                .toList();
        for (var act : CitizenAct.values()) {
            var does =
                    Deck.dealt(Map.of(true, percent(act), false, 100 - percent(act)), count, seed + 5 + act.ordinal());
            IntStream.range(0, count)
                    .filter(does::get)
                    .forEach(i -> citizens.get(i).add(act));
        }
        return citizens;
    }

    private static int percent(CitizenAct act) {
        return switch (act) {
            case TRACK -> 20;
            case RATE -> 15;
            case URGE, SUPPLEMENT -> 4;
            case REPEAT -> 3;
            case PRESS_TWICE -> 2;
            case MISTYPE -> 1;
        };
    }
}
