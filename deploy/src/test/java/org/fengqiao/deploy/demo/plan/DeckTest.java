package org.fengqiao.deploy.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeckTest {

    private static final Map<String, Integer> WEIGHTS = Map.of("often", 970, "seldom", 25, "hardly", 5, "never", 0);

    @Test
    void shouldDealEveryChoiceAtLeastOnce() {
        assertThat(Deck.dealt(WEIGHTS, 20, 1))
                .hasSize(20)
                .contains("often", "seldom", "hardly")
                .doesNotContain("never");
    }

    @Test
    void shouldKeepTheSharesOfManyCards() {
        // When
        var deck = Deck.dealt(WEIGHTS, 10_000, 1);

        // Then
        assertThat(Collections.frequency(deck, "often")).isBetween(9_690, 9_710);
        assertThat(Collections.frequency(deck, "seldom")).isBetween(245, 255);
        assertThat(Collections.frequency(deck, "hardly")).isBetween(45, 55);
    }

    @Test
    void shouldDealFewerCardsThanChoices() {
        assertThat(Deck.dealt(WEIGHTS, 2, 1)).hasSize(2);
        assertThat(Deck.dealt(WEIGHTS, 0, 1)).isEmpty();
    }

    @Test
    void shouldShuffleBySeed() {
        assertThat(Deck.dealt(WEIGHTS, 500, 1))
                .isEqualTo(Deck.dealt(WEIGHTS, 500, 1))
                .isNotEqualTo(Deck.dealt(WEIGHTS, 500, 2));
    }
}
