package org.fengqiao.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.DirectiveKind;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.IntakeEvent;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.FallbackAssigned;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;
import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.SupervisionEvent.ColourChanged;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.contracts.Tier;
import org.fengqiao.notification.audience.CaseFacts;
import org.fengqiao.notification.audience.CaseFacts.Holder;
import org.fengqiao.notification.support.Examples;
import org.fengqiao.notification.template.Language;
import org.fengqiao.notification.template.Templates;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeRulesTest {

    private static final String CASE = "FQ532601-20260302-000001";
    private static final String VILLAGE = "532601001001-VC";
    private static final String TOWNSHIP = "532601001000-TC";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Templates templates = Templates.shipped();
    private final NoticeRules rules = new NoticeRules(
            unit -> "名称" + unit, unit -> Optional.of(TOWNSHIP), no -> Optional.of("Supervisor.532601000000-CC"));
    private final CaseFacts facts = new CaseFacts(
            CASE,
            "532601001001",
            VILLAGE,
            false,
            List.of(),
            List.of(
                    new Holder(1, AssignmentRole.LEAD, VILLAGE, true),
                    new Holder(2, AssignmentRole.ASSIST, TOWNSHIP, true)));

    static Stream<Event> everyEvent() {
        return Stream.of(IntakeEvent.class, RoutingEvent.class, MediationEvent.class, SupervisionEvent.class)
                .flatMap(Examples::of);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void shouldHaveWordsForEverythingThatIsTold(Event event) {
        assertThat(rules.of(event, facts)).allSatisfy(draft -> {
            assertThat(draft.target()).matches("unit:\\d{12}-[A-Z0-9]+|account:[a-z0-9.-]+");
            for (Language language : Language.values()) {
                assertThat(templates.render(draft.template(), templates.current(), language, draft.arguments()))
                        .contains(facts.caseNo().substring(0, 8))
                        .doesNotContain("{", "@", "null");
            }
        });
    }

    @Test
    @DisplayName("#7 the fallback owner is told in person, and the unit with it")
    void shouldTellTheFallbackOwner() {
        // Given
        FallbackAssigned event = new FallbackAssigned(CASE, 1, Tier.VILLAGE, VILLAGE, "Director.532601001001-VC", NOW);

        // Then
        assertThat(targets(event)).containsExactly("unit:" + VILLAGE, "account:director.532601001001-vc");
    }

    @Test
    void shouldTellTheHolderOfTheAssignmentThatWasRefused() {
        // Given
        MoveRefused event = new MoveRefused(CASE, 1, Tier.VILLAGE, MoveKind.RETURN, true, "x", "text", NOW);

        // When
        List<Draft> drafts = rules.of(event, facts).toList();

        // Then
        assertThat(drafts).extracting(Draft::target).containsExactly("unit:" + VILLAGE);
        assertThat(drafts).extracting(Draft::template).containsExactly("notice.move-adjudicated");
    }

    @Test
    @DisplayName("信访工作条例 23: whoever must decide on a return is told of it")
    void shouldTellTheCentreAboveOfAReturn() {
        assertThat(targets(released(MoveKind.RETURN))).containsExactly("unit:" + TOWNSHIP);
        assertThat(targets(released(MoveKind.ESCALATION))).isEmpty();
    }

    @Test
    @DisplayName("#8 the unit of first contact learns how its case ended, unless it ended it itself")
    void shouldTellTheUnitOfFirstContactOfTheClosing() {
        // Given
        CaseClosed own = new CaseClosed(CASE, 1, Tier.VILLAGE, VILLAGE, Outcome.SETTLED, "x", NOW);
        CaseClosed other = new CaseClosed(CASE, 3, Tier.TOWNSHIP, TOWNSHIP, Outcome.UNSETTLED, "x", NOW);

        // Then
        assertThat(targets(own)).isEmpty();
        assertThat(targets(other)).containsExactly("unit:" + VILLAGE);
    }

    @Test
    @DisplayName("#39 the unit whose closing was undone because somebody joined the case is told")
    void shouldTellTheUnitWhoseClosingIsUndone() {
        // Given
        CaseReopened undone = reopenedBy(RoutingEvent.SYSTEM);
        CaseReopened undoneElsewhere =
                new CaseReopened(CASE, 3, Tier.TOWNSHIP, TOWNSHIP, "reason", RoutingEvent.SYSTEM, NOW);
        CaseReopened again = reopenedBy("director");

        // Then
        assertThat(rules.of(undone, facts))
                .extracting(Draft::target, Draft::template)
                .containsExactly(tuple("unit:" + VILLAGE, "notice.closing-undone"));
        assertThat(targets(undoneElsewhere)).containsExactly("unit:" + TOWNSHIP, "unit:" + VILLAGE);
        assertThat(targets(again)).isEmpty();
    }

    private static CaseReopened reopenedBy(String who) {
        return new CaseReopened(CASE, 1, Tier.VILLAGE, VILLAGE, "reason", who, NOW);
    }

    @Test
    @DisplayName("#34 the leading unit learns that the assisting one is done")
    void shouldTellTheLeadingUnitOfFinishedAssistance() {
        assertThat(targets(new AssistConcluded(CASE, 2, Tier.TOWNSHIP, TOWNSHIP, "x", NOW)))
                .containsExactly("unit:" + VILLAGE);
    }

    @Test
    @DisplayName("#46 the sender of a referral learns that it was declined, without the partner's text")
    void shouldTellTheSenderOfADeclinedReferral() {
        // Given
        ReferralDeclined event = new ReferralDeclined(
                CASE, 1, Tier.VILLAGE, "r1", PartnerChannel.POLICE, "532601001000-PS", "p", "秘密理由", NOW);

        // When
        Draft draft = rules.of(event, facts).findFirst().orElseThrow();

        // Then
        assertThat(draft.target()).isEqualTo("unit:" + VILLAGE);
        assertThat(draft.arguments().values()).noneMatch(v -> v.contains("秘密"));
    }

    @Test
    @DisplayName(
            "#46 a referral that is taken back is told to the sender and to the partner, which must not go on with it")
    void shouldTellBothOfAReferralThatIsTakenBack() {
        ReferralReturned event = new ReferralReturned(
                CASE,
                1,
                Tier.VILLAGE,
                "r1",
                PartnerChannel.POLICE,
                "532601001000-PS",
                RoutingEvent.SYSTEM,
                "提级办理",
                NOW);

        assertThat(rules.of(event, facts))
                .extracting(Draft::target, Draft::template)
                .containsExactly(
                        tuple("unit:" + VILLAGE, "notice.referral-taken-back"),
                        tuple("unit:532601001000-PS", "notice.referral-taken-back"));
    }

    @Test
    @DisplayName("a missed limit is told to its unit, a window that lapsed unused is not")
    void shouldTellOfMissedDutiesOnly() {
        assertThat(targets(missed(ClockKind.PICK_UP))).containsExactly("unit:" + VILLAGE);
        assertThat(targets(missed(ClockKind.RETURN_WINDOW))).isEmpty();
    }

    private static ClockBreached missed(ClockKind clock) {
        return new ClockBreached(CASE, "c", clock, 1, Tier.VILLAGE, VILLAGE, Consequence.NONE, NOW, NOW);
    }

    @Test
    @DisplayName("#58 the answer to a directive that nobody issued in person reaches the centre above the unit")
    void shouldTellTheCentreAboveOfTheAnswerToAnAutomaticDirective() {
        NoticeRules automatic = new NoticeRules(
                unit -> unit, unit -> Optional.of(TOWNSHIP), no -> Optional.of(SupervisionEvent.AUTOMATIC));

        assertThat(automatic.of(new DirectiveAnswered(CASE, "D-1", VILLAGE, "x", NOW), facts))
                .extracting(Draft::target)
                .containsExactly("unit:" + TOWNSHIP);
    }

    @Test
    @DisplayName("#57 only a warning that grows worse is told")
    void shouldTellOfRisingWarningsOnly() {
        assertThat(targets(colour(Colour.YELLOW, Colour.ORANGE))).containsExactly("unit:" + VILLAGE);
        assertThat(targets(colour(Colour.ORANGE, Colour.RED))).hasSize(1);
        assertThat(targets(colour(Colour.RED, Colour.ORANGE))).isEmpty();
        assertThat(targets(colour(Colour.BLUE, Colour.YELLOW))).isEmpty();
    }

    @Test
    @DisplayName("#58 a directive reaches the unit with its limit, and its answer reaches the issuer")
    void shouldTellOfDirectivesBothWays() {
        // Given
        Instant due = Instant.parse("2026-03-05T09:00:00Z");
        DirectiveIssued issued =
                new DirectiveIssued(CASE, "D-1", DirectiveKind.SUPERVISION_LETTER, VILLAGE, due, "x", NOW);

        // When
        Draft draft = rules.of(issued, facts).findFirst().orElseThrow();

        // Then
        assertThat(templates.render(draft.template(), templates.current(), Language.ZH, draft.arguments()))
                .contains("督办函", "D-1", "2026-03-05 17:00");
        assertThat(targets(new DirectiveAnswered(CASE, "D-1", VILLAGE, "x", NOW)))
                .containsExactly("account:supervisor.532601000000-cc");
    }

    private List<String> targets(Event event) {
        return rules.of(event, facts).map(Draft::target).toList();
    }

    private static ColourChanged colour(Colour before, Colour now) {
        return new ColourChanged(CASE, before, now, VILLAGE, NOW);
    }

    private static CaseReleased released(MoveKind move) {
        return new CaseReleased(CASE, 1, Tier.VILLAGE, VILLAGE, move, null, null, "r", "a", "b", NOW, null);
    }
}
