package org.fengqiao.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.supervision.ledger.ResponsibilityKind.FIRST_CONTACT;
import static org.fengqiao.supervision.ledger.ResponsibilityKind.HANDLING;
import static org.fengqiao.supervision.ledger.ResponsibilityKind.STABILITY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.events.Received;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponsibilitiesTest {

    private static final String CASE = "FQ532601-20260302-000001";
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private static List<String> holders(Told told, ResponsibilityKind kind) {
        return told.picture().responsibilities().stream()
                .filter(r -> r.kind() == kind)
                .map(Responsibility::holder)
                .toList();
    }

    @Test
    @DisplayName("#6 rule 1: the handler changes only when the receiver has taken the case over")
    void shouldKeepTheHandlerUntilTheReceiverHasTakenOver() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.released(1, Tier.VILLAGE, MoveKind.ESCALATION);
        story.dispatched(2, Tier.TOWNSHIP, MoveReason.ESCALATION_ASKED, Grade.GENERAL);
        Told told = Told.of(story);
        assertThat(told.picture().handler()).isEqualTo(Story.VILLAGE);
        assertThat(told.picture().state()).isEqualTo(CaseState.MOVING);

        // When
        told.and(story.takenOver(2, Tier.TOWNSHIP));

        // Then
        assertThat(told.picture().handler()).isEqualTo(Story.TOWNSHIP);
        assertThat(told.picture().tier()).isEqualTo(Tier.TOWNSHIP);
    }

    @Test
    @DisplayName("#6 before any take-over the first-contact unit handles, then the dispatched one")
    void shouldHaveAHandlerFromTheFirstMoment() {
        Story story = new Story(CASE, START);
        Told told = Told.of(CASE, List.of(story.registered()));
        assertThat(told.picture().handler()).isEqualTo(Story.VILLAGE);
        assertThat(told.picture().state()).isEqualTo(CaseState.REGISTERED);

        told.and(story.dispatched(1, Tier.COUNTY, MoveReason.INITIAL, Grade.DIFFICULT));

        assertThat(told.picture().handler()).isEqualTo(Story.COUNTY);
        assertThat(told.picture().state()).isEqualTo(CaseState.DISPATCHED);
    }

    @Test
    @DisplayName("#44 the partner handles from its acceptance to its conclusion")
    void shouldFollowAReferralToThePartnerAndBack() {
        // Given
        Told told = Told.of(Lives.AT_COURT.play(CASE, START));

        // Then
        assertThat(holders(told, HANDLING)).containsExactly(Story.VILLAGE, Story.COURT, Story.VILLAGE);
    }

    @Test
    void shouldStayWithTheSenderWhileAnOfferIsOpen() {
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.released(1, Tier.VILLAGE, MoveKind.REFERRAL);
        story.offered(1, Tier.VILLAGE, "r1");
        Told told = Told.of(story);
        assertThat(told.picture().handler()).isEqualTo(Story.VILLAGE);

        told.and(story.accepted(1, Tier.VILLAGE, "r1"));

        assertThat(told.picture().handler()).isEqualTo(Story.COURT);
        assertThat(told.picture().state()).isEqualTo(CaseState.REFERRED);
    }

    @Test
    @DisplayName("#35 an assisting unit never becomes the handler")
    void shouldNotHandToAnAssistant() {
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.dispatched(2, AssignmentRole.ASSIST, Tier.TOWNSHIP, MoveReason.DUAL, Grade.GENERAL);
        story.takenOver(2, Tier.TOWNSHIP, AssignmentRole.ASSIST);

        assertThat(holders(Told.of(story), HANDLING)).containsExactly(Story.VILLAGE);
    }

    @ParameterizedTest
    @EnumSource(Lives.class)
    @DisplayName("#8 rules 1 and 4 at every moment of every life: one handler, and first contact stays")
    void shouldAlwaysHaveExactlyOneHandlerAndKeepFirstContact(Lives life) {
        // Given
        Story story = life.play(CASE, START);
        Told told = Told.of(CASE, List.of());

        for (Received event : story.told()) {
            // When
            told.and(event);

            // Then
            assertThat(holders(told, FIRST_CONTACT)).containsExactly(Story.VILLAGE);
            assertThat(holders(told, STABILITY)).containsExactly(Story.DIVISION);
            List<Responsibility> handling = told.picture().responsibilities().stream()
                    .filter(r -> r.kind() == HANDLING)
                    .toList();
            assertThat(handling)
                    .isNotEmpty()
                    .isSortedAccordingTo((a, b) -> a.since().compareTo(b.since()));
            assertThat(handling.getLast().holder()).isEqualTo(told.picture().handler());
            assertThat(handling).extracting(Responsibility::number).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("a service's wrong clock cannot make a successor begin before its predecessor")
    void shouldNotRunBackwards() {
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.released(1, Tier.VILLAGE, MoveKind.ESCALATION);
        story.dispatched(2, Tier.TOWNSHIP, MoveReason.ESCALATION_ASKED, Grade.GENERAL);
        story.after(Duration.ofHours(-3)).takenOver(2, Tier.TOWNSHIP);

        List<Responsibility> handling = Told.of(story).picture().responsibilities().stream()
                .filter(r -> r.kind() == HANDLING)
                .toList();

        assertThat(handling.get(1).since()).isAfterOrEqualTo(handling.get(0).since());
    }
}
