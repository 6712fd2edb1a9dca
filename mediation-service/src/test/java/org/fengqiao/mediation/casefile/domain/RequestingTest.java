package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.domain.Fixture.CLERK;
import static org.fengqiao.mediation.casefile.domain.Fixture.COLLEAGUE;
import static org.fengqiao.mediation.casefile.domain.Fixture.DIRECTOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.MEDIATOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.PARTIES;
import static org.fengqiao.mediation.casefile.domain.Fixture.at;
import static org.fengqiao.mediation.casefile.domain.Fixture.by;
import static org.fengqiao.mediation.casefile.domain.Fixture.dispatch;
import static org.fengqiao.mediation.casefile.domain.Fixture.dispatched;
import static org.fengqiao.mediation.casefile.domain.Fixture.mediating;
import static org.fengqiao.mediation.casefile.domain.Fixture.oral;
import static org.fengqiao.mediation.casefile.domain.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.ExtensionGranted;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.mediation.casefile.domain.Request.State;
import org.fengqiao.mediation.casefile.domain.Request.Wish;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestingTest {

    private static final UUID ID = UUID.fromString("019c0000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("019c0000-0000-7000-8000-000000000002");
    private static final Wish ESCALATION = wish(RequestKind.ESCALATION);
    private static final Wish RETURN = wish(RequestKind.RETURN);

    @Test
    @DisplayName("a mediator asks, the director approves, the case is released once")
    void shouldReleaseOnApproval() {
        // Given
        CaseFile file = mediating();

        // When
        List<MediationEvent> asked = Requesting.ask(ID, ESCALATION, file, by(MEDIATOR));
        List<MediationEvent> approved = Requesting.decide(ID, true, "yes", file, by(DIRECTOR));

        // Then
        assertThat(asked).isEmpty();
        assertThat(approved).singleElement().isInstanceOfSatisfying(CaseReleased.class, e -> {
            assertThat(e.move()).isEqualTo(MoveKind.ESCALATION);
            assertThat(e.requestedBy()).isEqualTo("mediator.1");
            assertThat(e.approvedBy()).isEqualTo("director");
        });
        assertThat(file.state()).isEqualTo(FileState.MOVING);
        assertRefused(MediationProblem.REQUEST_DECIDED, () -> Requesting.decide(ID, true, "again", file, by(DIRECTOR)));
    }

    @Test
    @DisplayName("nobody approves his own request; a move that the director asks for is granted at once")
    void shouldNotApproveOwnRequest() {
        // Given
        CaseFile first = mediating();
        CaseFile second = mediating();
        Requesting.ask(ID, ESCALATION, first, by(MEDIATOR));

        // When, Then
        assertRefused(MediationProblem.OWN_REQUEST, () -> Requesting.decide(ID, true, "me", first, by(MEDIATOR)));
        assertThat(Requesting.ask(ID, ESCALATION, second, by(DIRECTOR))).hasSize(1);
        assertThat(second.requests().all())
                .singleElement()
                .extracting(Request::state)
                .isEqualTo(State.APPROVED);
    }

    @Test
    @DisplayName("only the file's mediator asks, one thing at a time")
    void shouldTakeOneRequestAtATime() {
        // Given
        CaseFile file = mediating();
        assertRefused(MediationProblem.NOT_THE_HANDLER, () -> Requesting.ask(ID, ESCALATION, file, by(COLLEAGUE)));
        Requesting.ask(ID, ESCALATION, file, by(MEDIATOR));

        // When, Then
        assertRefused(MediationProblem.REQUEST_PENDING, () -> Requesting.ask(OTHER, RETURN, file, by(MEDIATOR)));
        Requesting.decide(ID, false, "go on", file, by(DIRECTOR));
        assertThat(Requesting.ask(OTHER, RETURN, file, by(MEDIATOR))).isEmpty();
    }

    @Test
    @DisplayName("信访工作条例 23: a return is asked for within 5 working days of the dispatch")
    void shouldKeepTheReturnWindow() {
        // Given a dispatch on Monday 2026-03-02, so that the fifth working day is Monday the 9th
        Instant lastMoment = Instant.parse("2026-03-09T15:59:59Z");

        // When, Then
        assertThat(Requesting.ask(ID, RETURN, dispatched(), at(lastMoment, CLERK)))
                .isEmpty();
        assertRefused(
                MediationProblem.RETURN_WINDOW_PASSED,
                () -> Requesting.ask(ID, RETURN, dispatched(), at(lastMoment.plusSeconds(1), CLERK)));
    }

    @Test
    @DisplayName("a dispatch that was adjudicated cannot be returned")
    void shouldNotReturnAfterAdjudication() {
        // Given
        CaseFile file = CaseFile.open(dispatch().notReturnable().event(), PARTIES);

        // When, Then
        assertRefused(MediationProblem.NOT_RETURNABLE, () -> Requesting.ask(ID, RETURN, file, by(DIRECTOR)));
    }

    @Test
    @DisplayName("信访工作条例 34: one extension, of limited length, with its approver")
    void shouldExtendOnce() {
        // Given
        CaseFile file = mediating();
        Wish tooLong = new Wish(RequestKind.EXTENSION, "why", null, null, 31);
        Wish tenDays = new Wish(RequestKind.EXTENSION, "why", null, null, 10);

        // When, Then
        assertRefused(CommonProblem.INVALID_FIELDS, () -> Requesting.ask(ID, tooLong, file, by(MEDIATOR)));
        Requesting.ask(ID, tenDays, file, by(MEDIATOR));
        assertThat(Requesting.decide(ID, true, "yes", file, by(DIRECTOR)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ExtensionGranted.class, e -> assertThat(e.approvedBy()).isEqualTo("director"));
        assertRefused(MediationProblem.EXTENSION_USED, () -> Requesting.ask(OTHER, tenDays, file, by(DIRECTOR)));
    }

    @Test
    @DisplayName("rule 5: an extension that comes too late leaves the limit missed, as it is in supervision")
    void shouldStayOverdueWhenExtendedTooLate() {
        // Given
        CaseFile file = mediating();
        file.overdueSince = Fixture.AT;
        Requesting.ask(ID, new Wish(RequestKind.EXTENSION, "why", null, null, 10), file, by(MEDIATOR));

        // When
        Requesting.decide(ID, true, "yes", file, by(DIRECTOR));

        // Then
        assertThat(file.overdueSince()).isEqualTo(Fixture.AT);
    }

    @Test
    @DisplayName("a director's own extension is granted by someone above the unit, who decides on nothing else")
    void shouldNotExtendOnesOwnLimit() {
        // Given
        CaseFile file = mediating();
        CaseFile moving = mediating();
        Actor countyDirector = new Actor("county", "county", Set.of(Role.DIRECTOR), "532601000000-CC", "532601000000");
        Actor neighbour = new Actor("next", "next", Set.of(Role.DIRECTOR), "532601002000-TC", "532601002000");
        Requesting.ask(OTHER, ESCALATION, moving, by(MEDIATOR));

        // When
        List<MediationEvent> asked =
                Requesting.ask(ID, new Wish(RequestKind.EXTENSION, "why", null, null, 10), file, by(DIRECTOR));

        // Then
        assertThat(asked).isEmpty();
        assertRefused(MediationProblem.OWN_REQUEST, () -> Requesting.decide(ID, true, "me", file, by(DIRECTOR)));
        assertRefused(CommonProblem.OUT_OF_SCOPE, () -> Requesting.decide(ID, true, "me", file, by(neighbour)));
        assertRefused(CommonProblem.OUT_OF_SCOPE, () -> Requesting.decide(OTHER, true, "", moving, by(countyDirector)));
        assertThat(Requesting.decide(ID, true, "yes", file, by(countyDirector)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ExtensionGranted.class, e -> assertThat(e.approvedBy()).isEqualTo("county"));
    }

    @Test
    @DisplayName("#46 a referral names its channel")
    void shouldNameTheChannel() {
        // Given
        CaseFile file = mediating();
        Wish toCourt = new Wish(RequestKind.REFERRAL, "why", PartnerChannel.COURT, "532601000000-PC", null);

        // When, Then
        assertRefused(
                CommonProblem.INVALID_FIELDS, () -> Requesting.ask(ID, wish(RequestKind.REFERRAL), file, by(DIRECTOR)));
        assertThat(Requesting.ask(ID, toCourt, file, by(DIRECTOR)))
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseReleased.class, e -> assertThat(e.channel()).isEqualTo(PartnerChannel.COURT));
    }

    @Test
    @DisplayName("a request that the file has overtaken lapses")
    void shouldLapse() {
        // Given
        CaseFile file = mediating();
        Requesting.ask(ID, ESCALATION, file, by(MEDIATOR));

        // When
        Settling.agree(oral(), file, by(MEDIATOR));

        // Then
        assertThat(file.requests().pending()).isEmpty();
        assertThat(file.requests().all())
                .singleElement()
                .extracting(Request::state)
                .isEqualTo(State.LAPSED);
    }

    private static Wish wish(RequestKind kind) {
        return new Wish(kind, "why", null, null, null);
    }
}
