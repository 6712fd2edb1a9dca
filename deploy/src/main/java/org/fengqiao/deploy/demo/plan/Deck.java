package org.fengqiao.deploy.demo.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Deals weighted choices so that every choice comes up as often as its weight says, at least once where there are
 * enough cards: a short demonstration then still shows the rare things.
 */
final class Deck {
    private Deck() {}

    static <T> List<T> dealt(Map<T, Integer> weights, int cards, long seed) {
        var shares = shares(weights, cards);
        var deck = new ArrayList<T>(cards);
        shares.forEach((choice, count) -> deck.addAll(Collections.nCopies(count, choice)));
        Collections.shuffle(deck, new Random(seed));
        return deck;
    }

    /** Whole numbers by largest remainder, after one card for each choice. */
    private static <T> Map<T, Integer> shares(Map<T, Integer> weights, int cards) {
        var choices = weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<T, Integer>comparingByValue().reversed())
                .toList();
        int certain = cards >= choices.size() ? 1 : 0;
        int rest = cards - certain * choices.size();
        long total = choices.stream().mapToLong(Map.Entry::getValue).sum();
        var shares = new LinkedHashMap<T, Integer>();
        for (var choice : choices) {
            shares.put(choice.getKey(), certain + (int) (choice.getValue() * (long) rest / total));
        }
        int missing =
                cards - shares.values().stream().mapToInt(Integer::intValue).sum();
        choices.stream()
                .sorted(Comparator.<Map.Entry<T, Integer>>comparingLong(c -> c.getValue() * (long) rest % total)
                        .reversed())
                .limit(missing)
                .forEach(choice -> shares.merge(choice.getKey(), 1, Integer::sum));
        return shares;
    }
}
