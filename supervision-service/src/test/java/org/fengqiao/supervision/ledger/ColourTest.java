package org.fengqiao.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.contracts.Colour.BLUE;
import static org.fengqiao.contracts.Colour.ORANGE;
import static org.fengqiao.contracts.Colour.RED;
import static org.fengqiao.contracts.Colour.YELLOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("#57 四色预警")
class ColourTest {

    private static final String CASE = "FQ532601-20260302-000001";
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    @DisplayName("time alone turns a case blue, yellow, orange, red, and each change is known in advance")
    void shouldChangeColourAsTimePassesAndKnowWhen() {
        // Given
        Told told = Told.of(Lives.opened(CASE, START, Grade.GENERAL));
        List<Colour> seen = new ArrayList<>(List.of(told.ledger().colour()));

        // When
        for (Instant wake = told.picture().wakeAt();
                wake != null && seen.size() < 10 && told.ledger().colour() != RED;
                wake = told.picture().wakeAt()) {
            told.sweep(wake.plusMillis(1));
            seen.add(told.ledger().colour());
        }

        // Then
        assertThat(seen).containsExactly(BLUE, YELLOW, ORANGE, RED);
    }

    @Test
    void shouldCalmDownWhenTheResultIsReached() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        Told told = Told.of(story);
        told.sweep(START.plus(Duration.ofDays(6)));
        assertThat(told.ledger().colour()).isEqualTo(RED);

        // When
        story.after(Duration.ofDays(6));
        told.and(story.settled(1, Tier.VILLAGE));
        told.sweep(story.now());

        // Then
        assertThat(told.ledger().colour()).isEqualTo(BLUE);
        assertThat(told.picture().overdueSince()).isNull();
    }

    @Test
    @DisplayName("a change of colour that passed between two looks does not call for a look for ever")
    void shouldNotLookAgainForAChangeThatHasPassed() {
        // Given: red for a missed pick-up, then signed in, and red again for the next limit before anybody looked
        Story story = Lives.dispatched(CASE, START, Tier.VILLAGE, Grade.GENERAL);
        Told told = Told.of(story);
        told.sweep(START.plus(Duration.ofHours(2)));
        assertThat(told.ledger().colour()).isEqualTo(RED);
        story.after(Duration.ofHours(3));
        told.and(story.takenOver(1, Tier.VILLAGE));
        told.and(story.signedIn(1, Tier.VILLAGE));
        Instant look = START.plus(Duration.ofDays(9));

        // When
        told.sweep(look);

        // Then
        assertThat(told.ledger().colour()).isEqualTo(RED);
        assertThat(told.picture().wakeAt())
                .satisfiesAnyOf(
                        wake -> assertThat(wake).isNull(),
                        wake -> assertThat(wake).isAfterOrEqualTo(look));
    }

    @Test
    void shouldHaveNoColourOnceClosed() {
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.settled(1, Tier.VILLAGE);
        story.verified(1, Tier.VILLAGE, true);
        story.closed(1, Tier.VILLAGE, Outcome.UNSETTLED);
        Told told = Told.of(story);
        told.sweep(START.plus(Duration.ofDays(300)));

        assertThat(told.ledger().colour()).isNull();
    }

    @Test
    @DisplayName("#56 a danger that only a further registration tells of raises the risk, and with it the colour")
    void shouldRaiseTheColourForADangerThatJoins() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        Told told = Told.of(story);
        assertThat(told.picture().risk()).isEqualTo(Risk.LOW);

        // When
        told.and(story.tell(
                "/intake",
                new RegistrationJoined(
                        CASE, "r2", Channel.LETTER, 1, 1, "clerk", story.now(), null, null, null, true)));

        // Then
        assertThat(told.picture().risk()).isEqualTo(Risk.HIGH);
        assertThat(LedgerJson.read(LedgerJson.write(told.ledger())).endangered).isTrue();
    }

    @Test
    @DisplayName("#56 risk raises the colour by the configured steps, never past red")
    void shouldRaiseTheColourByRisk() {
        ColourRules rules = TestRules.RULES.colours();

        assertThat(rules.raised(BLUE, Risk.HIGH)).isEqualTo(YELLOW);
        assertThat(rules.raised(BLUE, Risk.LOW)).isEqualTo(BLUE);
        assertThat(rules.raised(RED, Risk.HIGH)).isEqualTo(RED);
        assertThat(rules.raised(BLUE, null)).isEqualTo(BLUE);
    }
}
