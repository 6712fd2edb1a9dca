package org.fengqiao.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fengqiao.contracts.ClockKind.CONFIRMATION;
import static org.fengqiao.contracts.ClockKind.HANDLING;
import static org.fengqiao.contracts.ClockKind.PARTNER_ANSWER;
import static org.fengqiao.contracts.ClockKind.PICK_UP;
import static org.fengqiao.contracts.ClockKind.RETURN_WINDOW;
import static org.fengqiao.contracts.ClockKind.REVISIT;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MediationEvent.CaseResumed;
import org.fengqiao.contracts.MediationEvent.CaseSuspended;
import org.fengqiao.contracts.MediationEvent.ExtensionGranted;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.FallbackAssigned;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.events.Received;
import org.fengqiao.supervision.statistics.Metric;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final String CASE = "FQ532601-20260302-000001";
    /** A Monday, 9 o'clock in China. */
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    private static Story dispatched(Grade grade) {
        Story story = new Story(CASE, START);
        story.heard("/routing", story.registered());
        story.dispatched(1, Tier.VILLAGE, MoveReason.INITIAL, grade);
        return story;
    }

    @Test
    @DisplayName("#1 the pick-up limit starts with the dispatch, not with the sign-for")
    void shouldStartThePickUpLimitWithTheDispatch() {
        Told told = Told.of(dispatched(Grade.GENERAL));

        CaseClock pickUp = told.clock(PICK_UP, 1);

        assertThat(pickUp.startedAt()).isEqualTo(START);
        assertThat(pickUp.due()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(pickUp.state()).isEqualTo(ClockState.RUNNING);
        assertThat(told.picture().wakeAt()).isEqualTo(START.plus(Duration.ofMinutes(30)));
    }

    @Test
    @DisplayName("rule 5: a breach is raised once, never at or before its end, and has its consequence")
    void shouldRaiseAMissedPickUpOnce() {
        // Given
        Told told = Told.of(dispatched(Grade.GENERAL));
        Instant due = START.plus(Duration.ofHours(1));
        assertThat(told.sweep(due)).isEmpty();

        // When
        List<ClockBreached> raised = told.sweep(due.plusMillis(1));

        // Then
        assertThat(raised)
                .extracting(ClockBreached::clock, ClockBreached::consequence, ClockBreached::unit)
                .containsExactly(tuple(PICK_UP, Consequence.FALLBACK_OWNER, Story.VILLAGE));
        assertThat(told.sweep(due.plusSeconds(60))).isEmpty();
        assertThat(told.clock(PICK_UP, 1).state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    @DisplayName("#1 a fallback owner follows a missed pick-up, also where routing's clock is hours behind")
    void shouldNotCallAPickUpMetByTheFallbackThatFollowedItsBreach() {
        // Given
        Told told = Told.of(dispatched(Grade.GENERAL));
        Instant missed = START.plus(Duration.ofHours(2));
        told.sweep(missed);

        // When
        Instant routingsClock = START.minus(Duration.ofHours(12));
        told.ledger().apply(new FallbackAssigned(CASE, 1, Tier.VILLAGE, Story.VILLAGE, "director", routingsClock), 2);

        // Then
        assertThat(told.clock(PICK_UP, 1).endedAt()).isEqualTo(missed);
        assertThat(told.clock(PICK_UP, 1).state()).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    @DisplayName("a pick-up that became known late is still raised, without consequence")
    void shouldRaiseALatePickUpThatIsKnownOnlyNow() {
        Story story = dispatched(Grade.GENERAL);
        story.takenOver(1, Tier.VILLAGE);
        story.after(Duration.ofMinutes(61)).signedIn(1, Tier.VILLAGE);
        Told told = Told.of(story);
        assertThat(told.clock(PICK_UP, 1).state()).isEqualTo(ClockState.MET_LATE);

        List<ClockBreached> raised = told.sweep(story.now());

        assertThat(raised).extracting(ClockBreached::consequence).containsExactly(Consequence.NONE);
    }

    @Test
    void shouldRaiseNothingThatWasDoneInTime() {
        Story story = Story.fromVillageToTownship(CASE, START);
        Told told = Told.of(story);

        assertThat(told.sweep(story.now())).isEmpty();
        assertThat(told.clock(HANDLING, 1).state()).isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName("a return that is asked before sign-in stops the pick-up limit, which goes on if the case stays")
    void shouldGoOnWithThePickUpWhenAReturnIsRefused() {
        // Given
        Story story = dispatched(Grade.GENERAL);
        story.takenOver(1, Tier.VILLAGE);
        story.after(Duration.ofMinutes(20)).released(1, Tier.VILLAGE, MoveKind.RETURN);
        Told told = Told.of(story);
        assertThat(told.clock(PICK_UP, 1).state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(told.picture().state()).isEqualTo(CaseState.MOVING);
        assertThat(told.sweep(START.plus(Duration.ofHours(5)))).isEmpty();

        // When
        told.and(story.after(Duration.ofHours(5)).refused(1, Tier.VILLAGE, MoveKind.RETURN, true));

        // Then
        Instant due = START.plus(Duration.ofHours(6));
        assertThat(told.clock(PICK_UP, 1).due()).isEqualTo(due);
        assertThat(told.clock(PICK_UP, 1).state()).isEqualTo(ClockState.RUNNING);
        assertThat(told.picture().state()).isEqualTo(CaseState.DISPATCHED);
        assertThat(told.sweep(due.plusMillis(1)))
                .extracting(ClockBreached::clock, ClockBreached::consequence)
                .containsExactly(tuple(PICK_UP, Consequence.FALLBACK_OWNER));
    }

    @Test
    @DisplayName("the pick-up limit goes on as well where the refusal is heard of before the release")
    void shouldGoOnWithThePickUpWhateverIsHeardFirst() {
        // Given
        Story story = dispatched(Grade.GENERAL);
        story.takenOver(1, Tier.VILLAGE);
        Told told = Told.of(story);
        Received released = story.after(Duration.ofMinutes(20)).released(1, Tier.VILLAGE, MoveKind.RETURN);

        // When
        told.and(story.after(Duration.ofHours(5)).refused(1, Tier.VILLAGE, MoveKind.RETURN, true));
        told.and(released);

        // Then
        assertThat(told.clock(PICK_UP, 1).state()).isEqualTo(ClockState.RUNNING);
        assertThat(told.clock(PICK_UP, 1).due()).isEqualTo(START.plus(Duration.ofHours(6)));
    }

    @Test
    @DisplayName("whoever returns a case in time, and is believed, has picked it up in time")
    void shouldTakeAReturnThatWasGrantedForAPickUp() {
        Story story = dispatched(Grade.GENERAL);
        story.takenOver(1, Tier.VILLAGE);
        story.after(Duration.ofMinutes(20)).released(1, Tier.VILLAGE, MoveKind.RETURN);
        story.after(Duration.ofHours(5)).dispatched(2, Tier.TOWNSHIP, MoveReason.RETURN, Grade.GENERAL);
        story.takenOver(2, Tier.TOWNSHIP);
        story.handedOver(1, Tier.VILLAGE, 2, Tier.TOWNSHIP);
        Told told = Told.of(story);

        assertThat(told.clock(PICK_UP, 1).state()).isEqualTo(ClockState.MET);
        assertThat(told.clock(PICK_UP, 1).due()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("#44 a partner's result in time is in time, also where the unit's file takes it over after the limit")
    void shouldMeetTheLimitByThePartnersResult() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.released(1, Tier.VILLAGE, MoveKind.REFERRAL);
        story.offered(1, Tier.VILLAGE, "r1");
        story.accepted(1, Tier.VILLAGE, "r1");
        Told told = Told.of(story);
        Instant due = told.clock(HANDLING, 1).due();
        story.after(Duration.between(story.now(), due).minusMinutes(10));
        told.and(story.tell(
                "/routing",
                new ReferralConcluded(
                        CASE,
                        1,
                        Tier.VILLAGE,
                        "r1",
                        PartnerChannel.COURT,
                        Story.COURT,
                        ReferralOutcome.NOT_SETTLED,
                        "judge",
                        story.now(),
                        null)));

        // When
        told.and(story.after(Duration.ofMinutes(30)).notSettled(1, Tier.VILLAGE));

        // Then
        assertThat(told.clock(HANDLING, 1).state()).isEqualTo(ClockState.MET);
        assertThat(told.clock(HANDLING, 1).endedAt()).isEqualTo(due.minus(Duration.ofMinutes(10)));
        assertThat(told.sweep(story.now())).noneMatch(breach -> breach.clock() == HANDLING);
    }

    @Test
    @DisplayName("#5 a move never resets the outer limit; every hop has its own pick-up")
    void shouldNotResetTheOuterLimitByAMove() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        Instant due = Told.of(story).clock(HANDLING, 1).due();

        // When
        story.after(Duration.ofDays(1)).released(1, Tier.VILLAGE, MoveKind.ESCALATION);
        story.dispatched(2, Tier.TOWNSHIP, MoveReason.ESCALATION_ASKED, Grade.DIFFICULT);
        story.takenOver(2, Tier.TOWNSHIP);
        Told told = Told.of(story);

        // Then
        assertThat(due).isEqualTo(at("2026-03-06T00:00:00"));
        assertThat(told.clock(HANDLING, 1).due()).isEqualTo(due);
        assertThat(told.picture().clocks())
                .filteredOn(c -> c.kind() == HANDLING)
                .hasSize(1);
        assertThat(told.clock(PICK_UP, 2).startedAt()).isEqualTo(story.now());
    }

    @Test
    @DisplayName("#5 a missed limit escalates; the tier above gets a limit of its own, and the outer one stays missed")
    void shouldEscalateAMissedHandlingLimitTierByTier() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        Told told = Told.of(story);

        // When
        ClockBreached first = told.sweep(at("2026-03-06T00:00:01")).getFirst();
        story.after(Duration.ofDays(4));
        told.and(story.dispatched(2, Tier.TOWNSHIP, MoveReason.ESCALATION_OVERDUE, Grade.GENERAL));
        told.and(story.takenOver(2, Tier.TOWNSHIP));

        // Then
        assertThat(first.consequence()).isEqualTo(Consequence.ESCALATE);
        assertThat(first.hop()).isEqualTo(1);
        assertThat(told.clock(HANDLING, 1).state()).isEqualTo(ClockState.BREACHED);
        assertThat(told.clock(HANDLING, 2).due()).isEqualTo(at("2026-03-10T00:00:00"));
        assertThat(told.sweep(at("2026-03-10T00:00:01")).stream().filter(b -> b.clock() == HANDLING))
                .extracting(ClockBreached::consequence, ClockBreached::tier)
                .containsExactly(tuple(Consequence.ESCALATE, Tier.TOWNSHIP));
    }

    @Test
    @DisplayName("#29 a unit that gets the case after another one failed has a limit of its own")
    void shouldGiveALimitToWhoGetsAnUnsettledCase() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.after(Duration.ofDays(1));
        story.notSettled(1, Tier.VILLAGE);

        // When
        story.after(Duration.ofHours(1)).released(1, Tier.VILLAGE, MoveKind.RECALL);
        story.dispatched(2, Tier.TOWNSHIP, MoveReason.ESCALATION_ORDERED, Grade.GENERAL);
        story.takenOver(2, Tier.TOWNSHIP);
        story.signedIn(2, Tier.TOWNSHIP);
        Told told = Told.of(story);

        // Then
        assertThat(told.clock(HANDLING, 1).state()).isEqualTo(ClockState.MET);
        assertThat(told.clock(HANDLING, 2).state()).isEqualTo(ClockState.RUNNING);
        assertThat(told.sweep(at("2026-03-20T00:00:00")).stream().filter(b -> b.clock() == HANDLING))
                .extracting(ClockBreached::consequence, ClockBreached::tier)
                .containsExactly(tuple(Consequence.ESCALATE, Tier.TOWNSHIP));
    }

    @Test
    @DisplayName("a case that failed and could not be taken back is what it was: not settled")
    void shouldStayUnsettledWhenARecallComesToNothing() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.notSettled(1, Tier.VILLAGE);
        story.released(1, Tier.VILLAGE, MoveKind.RECALL);

        // When
        story.after(Duration.ofMinutes(1));
        story.tell(
                "/routing",
                new MoveRefused(CASE, 1, Tier.VILLAGE, MoveKind.RECALL, false, "system", "nobody", story.now()));

        // Then
        assertThat(Told.of(story).picture().state()).isEqualTo(CaseState.UNSETTLED);
    }

    @Test
    @DisplayName("at the county, above which there is no tier, a missed limit brings a directive")
    void shouldSendADirectiveAtTheCounty() {
        Story story = new Story(CASE, START);
        story.registered();
        story.dispatched(1, Tier.COUNTY, MoveReason.INITIAL, Grade.GENERAL);
        story.takenOver(1, Tier.COUNTY);
        story.signedIn(1, Tier.COUNTY);

        List<ClockBreached> raised = Told.of(story).sweep(at("2026-03-06T00:00:01"));

        assertThat(raised).extracting(ClockBreached::consequence).containsExactly(Consequence.DIRECTIVE);
    }

    @Test
    @DisplayName(
            "two limits found missed at once are charged to who held the case at their ends, and bring one directive")
    void shouldSendOneDirectiveForTwoLimitsFoundMissedAtOnce() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.after(Duration.ofDays(5)).released(1, Tier.VILLAGE, MoveKind.ESCALATION);
        story.dispatched(2, Tier.COUNTY, MoveReason.ESCALATION_ASKED, Grade.GENERAL);
        story.takenOver(2, Tier.COUNTY);
        story.signedIn(2, Tier.COUNTY);
        story.handedOver(1, Tier.VILLAGE, 2, Tier.COUNTY);

        // When
        List<ClockBreached> raised = Told.of(story).sweep(at("2026-03-20T00:00:00"));

        // Then
        assertThat(raised)
                .filteredOn(breach -> breach.clock() == HANDLING)
                .extracting(ClockBreached::clockId, ClockBreached::hop, ClockBreached::unit, ClockBreached::consequence)
                .containsExactly(
                        tuple(CASE + "/HANDLING/1", 1, Story.VILLAGE, Consequence.NONE),
                        tuple(CASE + "/HANDLING/2", 2, Story.COUNTY, Consequence.DIRECTIVE));
    }

    @Test
    @DisplayName("#35 an assisting unit has clocks of its own")
    void shouldGiveAnAssistantItsOwnClocks() {
        Story story = Lives.opened(CASE, START, Grade.DIFFICULT);
        story.dispatched(2, AssignmentRole.ASSIST, Tier.TOWNSHIP, MoveReason.DUAL, Grade.SIMPLE);
        Told told = Told.of(story);

        assertThat(told.clock(PICK_UP, 2).state()).isEqualTo(ClockState.RUNNING);
        assertThat(told.clock(HANDLING, 2).due()).isEqualTo(at("2026-03-03T00:00:00"));
        assertThat(told.clock(HANDLING, 1).due()).isEqualTo(at("2026-04-02T00:00:00"));
    }

    @Test
    @DisplayName("#34 an assisting unit's clocks end with the case, and never breach on a closed one")
    void shouldEndAnAssistantsClocksWithTheCase() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.dispatched(2, AssignmentRole.ASSIST, Tier.TOWNSHIP, MoveReason.ASSIST, Grade.GENERAL);
        story.takenOver(2, Tier.TOWNSHIP, AssignmentRole.ASSIST);
        story.after(Duration.ofMinutes(5)).settled(1, Tier.VILLAGE);
        story.verified(1, Tier.VILLAGE, true);
        story.heard("/routing", story.closed(1, Tier.VILLAGE, Outcome.SETTLED));

        // When
        story.tell("/routing", new AssistEnded(CASE, 2, Tier.TOWNSHIP, Story.TOWNSHIP, story.now()));
        Told told = Told.of(story);

        // Then
        assertThat(told.clock(PICK_UP, 2).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(told.clock(HANDLING, 2).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(told.sweep(at("2026-03-12T00:00:00"))).noneMatch(breach -> breach.hop() == 2);
    }

    @Test
    @DisplayName("rule 5: a stop and an extension move the end and leave a trace")
    void shouldMoveTheEndByStopAndExtensionAndTraceIt() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        Told told = Told.of(story);

        // When
        story.after(Duration.ofHours(2));
        told.and(story.tell(
                Story.source(Tier.VILLAGE),
                new CaseSuspended(CASE, 1, Tier.VILLAGE, Story.VILLAGE, "expert", "m", story.now())));
        assertThat(told.clock(HANDLING, 1).state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(told.sweep(at("2026-03-06T12:00:00"))).isEmpty();
        story.after(Duration.ofDays(5));
        told.and(story.tell(
                Story.source(Tier.VILLAGE), new CaseResumed(CASE, 1, Tier.VILLAGE, Story.VILLAGE, "m", story.now())));
        told.and(story.tell(
                Story.source(Tier.VILLAGE),
                new ExtensionGranted(CASE, 1, Tier.VILLAGE, Story.VILLAGE, 2, "why", "m", "d", story.now())));

        // Then
        assertThat(told.clock(HANDLING, 1).due()).isEqualTo(at("2026-03-12T00:00:00"));
        assertThat(told.moved().stream().filter(m -> m.clock().contains("HANDLING")))
                .extracting(DueMoved::cause, DueMoved::after)
                .containsExactly(
                        tuple("case.suspended.v1", null),
                        tuple("case.resumed.v1", at("2026-03-10T00:00:00")),
                        tuple("extension.granted.v1", at("2026-03-12T00:00:00")));
    }

    @Test
    @DisplayName("人民调解法 33 and #77: confirmation within 30 days, follow-up after closing")
    void shouldRunConfirmationAndFollowUpAfterTheResult() {
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.settled(1, Tier.VILLAGE);
        story.verified(1, Tier.VILLAGE, true);
        story.closed(1, Tier.VILLAGE, Outcome.SETTLED);
        Told told = Told.of(story);

        assertThat(told.clock(CONFIRMATION, 1).due()).isEqualTo(at("2026-04-02T00:00:00"));
        assertThat(told.clock(REVISIT, 1).due()).isEqualTo(at("2026-03-10T00:00:00"));
        assertThat(told.clock(RETURN_WINDOW, 1).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(told.ledger().colour()).isNull();
    }

    @Test
    @DisplayName("a failed verification lets the same limit run on")
    void shouldRunOnAfterAFailedVerification() {
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.settled(1, Tier.VILLAGE);
        Told told = Told.of(story);
        Instant due = told.clock(HANDLING, 1).due();
        assertThat(told.clock(HANDLING, 1).state()).isEqualTo(ClockState.MET);

        told.and(story.verified(1, Tier.VILLAGE, false));

        assertThat(told.clock(HANDLING, 1).state()).isEqualTo(ClockState.RUNNING);
        assertThat(told.clock(HANDLING, 1).due()).isEqualTo(due);
    }

    @Test
    @DisplayName("#12 a relapse opens a new limit and takes the closing back, so that the case counts once")
    void shouldOpenANewLimitForARelapse() {
        Told told = Told.of(Lives.REOPENED.play(CASE, START));

        assertThat(told.picture().clocks().stream().filter(c -> c.kind() == HANDLING))
                .extracting(CaseClock::id)
                .containsExactly(CASE + "/HANDLING/1", CASE + "/HANDLING/1/R1");
        assertThat(told.counted(Metric.CLOSED_OF_DISPATCHED)).isEqualTo(1);
        assertThat(told.counted(Metric.SETTLED)).isEqualTo(1);
        assertThat(told.counted(Metric.SETTLED_AFTER)).isEqualTo(1);
        assertThat(told.counted(Metric.REOPENED)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "#39 a closing that is undone because somebody joined the case is no relapse, and the case counts once")
    void shouldNotTakeAnUndoneClosingForARelapse() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.GENERAL);
        story.after(Duration.ofDays(1)).settled(1, Tier.VILLAGE);
        story.verified(1, Tier.VILLAGE, true);
        story.closed(1, Tier.VILLAGE, Outcome.SETTLED);
        story.tell(
                Story.source(Tier.VILLAGE),
                new CaseReopened(CASE, 1, Tier.VILLAGE, Story.VILLAGE, "joined", RoutingEvent.SYSTEM, story.now()));

        Told undone = Told.of(story);

        // When
        story.after(Duration.ofDays(1)).closed(1, Tier.VILLAGE, Outcome.SETTLED);
        Told told = Told.of(story);

        // Then
        assertThat(told.clock(HANDLING, 1).state()).isEqualTo(ClockState.MET);
        assertThat(undone.sweep(START.plus(Duration.ofDays(60))))
                .extracting(ClockBreached::clock)
                .doesNotContain(HANDLING);
        assertThat(told.picture().clocks().stream().filter(c -> c.kind() == HANDLING))
                .extracting(CaseClock::id)
                .containsExactly(CASE + "/HANDLING/1");
        assertThat(told.counted(Metric.REOPENED)).isZero();
        assertThat(told.counted(Metric.SETTLED)).isEqualTo(1);
        assertThat(told.counted(Metric.CLOSED_OF_DISPATCHED)).isEqualTo(1);
        assertThat(told.counted(Metric.SETTLED_AFTER)).isEqualTo(1);
    }

    @Test
    @DisplayName("a window that lapses unused is noted, but counts as nobody's missed limit")
    void shouldNotCountALapsedWindow() {
        Told told = Told.of(Lives.opened(CASE, START, Grade.DIFFICULT));

        List<ClockBreached> raised = told.sweep(at("2026-03-20T00:00:00"));

        assertThat(raised).extracting(ClockBreached::clock).containsExactly(RETURN_WINDOW);
        assertThat(told.counted(Metric.BREACHED)).isZero();
    }

    @Test
    @DisplayName("an offer that lapsed was not answered by the partner, in time or at all")
    void shouldNotTakeALapsedOfferForAnAnswer() {
        // Given
        Story story = Lives.opened(CASE, START, Grade.DIFFICULT);
        story.released(1, Tier.VILLAGE, MoveKind.REFERRAL);
        story.offered(1, Tier.VILLAGE, "r1");

        // When
        story.tell(
                "/routing",
                new ReferralDeclined(
                        CASE,
                        1,
                        Tier.VILLAGE,
                        "r1",
                        PartnerChannel.COURT,
                        Story.COURT,
                        RoutingEvent.SYSTEM,
                        "withdrawn",
                        story.after(Duration.ofHours(1)).now()));
        Told told = Told.of(story);

        // Then
        assertThat(told.clock(PARTNER_ANSWER, 1).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(told.counted(Metric.REFERRAL_DECLINED)).isZero();
        assertThat(told.picture().state()).isEqualTo(CaseState.HANDLING);
    }

    @Test
    @DisplayName("an unanswered offer brings a directive")
    void shouldNotLetAnOfferHang() {
        Story story = Lives.opened(CASE, START, Grade.DIFFICULT);
        story.released(1, Tier.VILLAGE, MoveKind.REFERRAL);
        story.offered(1, Tier.VILLAGE, "r1");
        Told told = Told.of(story);

        assertThat(told.clock(PARTNER_ANSWER, 1).due()).isEqualTo(at("2026-03-06T00:00:00"));
        assertThat(told.sweep(at("2026-03-06T00:00:01")))
                .extracting(ClockBreached::clock, ClockBreached::consequence, ClockBreached::unit)
                .containsExactly(tuple(ClockKind.PARTNER_ANSWER, Consequence.DIRECTIVE, Story.COURT));
    }

    @Test
    @DisplayName("a limit that runs into a year without calendar is flagged and never raised")
    void shouldAwaitTheCalendar() {
        Story story = Lives.opened(CASE, at("2026-12-30T09:00:00"), Grade.GENERAL);
        Told told = Told.of(story);

        assertThat(told.clock(HANDLING, 1).state()).isEqualTo(ClockState.AWAITING_CALENDAR);
        assertThat(told.clock(HANDLING, 1).missingYear()).isEqualTo(2027);
        assertThat(told.picture().awaitsCalendar()).isTrue();
        assertThat(told.sweep(at("2027-06-01T00:00:00"))).noneMatch(b -> b.clock() == HANDLING);
    }
}
