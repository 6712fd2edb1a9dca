package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.domain.Fixture.CLERK;
import static org.fengqiao.mediation.casefile.domain.Fixture.COLLEAGUE;
import static org.fengqiao.mediation.casefile.domain.Fixture.DIRECTOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.MEDIATOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.by;
import static org.fengqiao.mediation.casefile.domain.Fixture.dispatch;
import static org.fengqiao.mediation.casefile.domain.Fixture.meeting;
import static org.fengqiao.mediation.casefile.domain.Fixture.signedIn;
import static org.fengqiao.mediation.casefile.domain.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseNotSettled;
import org.fengqiao.contracts.MediationEvent.ConsentRecorded;
import org.fengqiao.contracts.MediationEvent.SessionHeld;
import org.fengqiao.contracts.SessionKind;
import org.fengqiao.contracts.SessionMode;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.mediation.casefile.domain.Mediating.Meeting;
import org.fengqiao.platform.problem.CommonProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MediatingTest {

    @Test
    @DisplayName("#55 人民调解法 17: nobody is mediated who has not agreed to it")
    void shouldNotMeetWithoutConsent() {
        // Given
        CaseFile file = signedIn();
        Mediating.consent(1, file, by(MEDIATOR));

        // When, Then
        assertRefused(MediationProblem.CONSENT_MISSING, () -> Mediating.meet(meeting(), file, by(MEDIATOR)));
    }

    @Test
    @DisplayName("人民调解法 17, 26: a clear refusal ends the mediation and the other routes are told")
    void shouldEndWhenAPartyRefuses() {
        // Given
        CaseFile file = Fixture.mediating(dispatch().kind("10"));

        // When
        List<MediationEvent> events = Mediating.refuse(2, List.of(), file, by(MEDIATOR));

        // Then
        assertThat(events).hasExactlyElementsOfTypes(ConsentRecorded.class, CaseNotSettled.class);
        assertThat(((CaseNotSettled) events.getLast()).routes()).containsExactly("ARBITRATION", "LITIGATION");
        assertThat(file.state()).isEqualTo(FileState.UNSETTLED);
    }

    @Test
    @DisplayName("人民调解法 19: a party may refuse the mediator, and the unit cannot send the same one again")
    void shouldNotAssignARefusedMediatorAgain() {
        // Given
        CaseFile file = signedIn();

        // When
        Mediating.refuseMediator(1, file, by(CLERK));

        // Then
        assertThat(file.mediator()).isNull();
        assertRefused(
                MediationProblem.MEDIATOR_REFUSED, () -> Mediating.assign("mediator.1", false, file, by(DIRECTOR)));
        Mediating.assign("mediator.1", true, file, by(DIRECTOR));
        assertThat(file.mediator()).isEqualTo("mediator.1");
    }

    @Test
    @DisplayName("人民调解法 19: refusing mediators has its limit, so that the case goes on")
    void shouldLimitRefusals() {
        // Given
        CaseFile file = signedIn();
        Mediating.refuseMediator(1, file, by(CLERK));
        Mediating.assign("mediator.2", false, file, by(CLERK));
        Mediating.refuseMediator(1, file, by(CLERK));
        Mediating.assign("mediator.3", false, file, by(CLERK));

        // When, Then
        assertRefused(MediationProblem.REFUSALS_USED_UP, () -> Mediating.refuseMediator(1, file, by(CLERK)));
        Mediating.refuseMediator(2, file, by(CLERK));
        assertThat(file.mediator()).isNull();
    }

    @Test
    @DisplayName("#47 #48 a meeting is told with its mode and kind, numbered within the file")
    void shouldHoldAMeeting() {
        // Given
        CaseFile file = Fixture.mediating();

        // When
        List<MediationEvent> events = Mediating.meet(
                new Meeting(SessionMode.ONLINE, SessionKind.JUDICIAL, Fixture.AT, 45, Set.of(2)), file, by(MEDIATOR));

        // Then
        assertThat(events).singleElement().isInstanceOfSatisfying(SessionHeld.class, e -> {
            assertThat(e.session()).isEqualTo(2);
            assertThat(e.mode()).isEqualTo(SessionMode.ONLINE);
            assertThat(e.kind()).isEqualTo(SessionKind.JUDICIAL);
        });
    }

    @Test
    @DisplayName("a meeting needs a mediator, its mediator, known parties, and must have begun")
    void shouldRefuseAMeetingThatCannotHaveBeen() {
        // Given
        CaseFile file = Fixture.mediating();
        Meeting stranger = new Meeting(SessionMode.CENTRE, SessionKind.PEOPLE, Fixture.AT, 60, Set.of(9));
        Meeting tomorrow =
                new Meeting(SessionMode.CENTRE, SessionKind.PEOPLE, Fixture.AT.plus(Duration.ofDays(1)), 60, Set.of(1));

        // When, Then
        assertRefused(MediationProblem.NOT_THE_HANDLER, () -> Mediating.meet(meeting(), file, by(COLLEAGUE)));
        assertRefused(CommonProblem.INVALID_FIELDS, () -> Mediating.meet(stranger, file, by(MEDIATOR)));
        assertRefused(CommonProblem.INVALID_FIELDS, () -> Mediating.meet(tomorrow, file, by(MEDIATOR)));
        Mediating.refuseMediator(1, file, by(CLERK));
        assertRefused(MediationProblem.MEDIATOR_MISSING, () -> Mediating.meet(meeting(), file, by(DIRECTOR)));
    }

    @Test
    @DisplayName("a meeting cannot have been long before the case was registered")
    void shouldRefuseAMeetingBeforeTheCase() {
        // Given
        CaseFile file = Fixture.mediating();
        Instant registered = file.assignment().registeredAt();

        // When, Then
        assertRefused(
                CommonProblem.INVALID_FIELDS,
                () -> Mediating.meet(startedAt(Instant.parse("2001-01-01T00:00:00Z")), file, by(MEDIATOR)));
        assertRefused(
                CommonProblem.INVALID_FIELDS,
                () -> Mediating.meet(startedAt(registered.minus(Duration.ofHours(25))), file, by(MEDIATOR)));
        assertThat(Mediating.meet(startedAt(registered.minus(Duration.ofHours(2))), file, by(MEDIATOR)))
                .hasSize(1);
    }

    private static Meeting startedAt(Instant time) {
        return new Meeting(SessionMode.FIELD, SessionKind.PEOPLE, time, 60, Set.of(1, 2));
    }

    @Test
    @DisplayName("a mediator may take a file but not give it to another")
    void shouldNotLetAMediatorAssignAnother() {
        // Given
        CaseFile file = Fixture.dispatched();
        Receiving.signIn(file, by(COLLEAGUE));

        // When, Then
        assertRefused(
                MediationProblem.NOT_THE_HANDLER, () -> Mediating.assign("mediator.1", false, file, by(COLLEAGUE)));
        Mediating.assign("mediator.2", false, file, by(COLLEAGUE));
        assertThat(file.mediator()).isEqualTo("mediator.2");
    }

    @Test
    @DisplayName("a suspension ends where it began")
    void shouldResumeWhereItWasSuspended() {
        // Given
        CaseFile file = signedIn();

        // When
        Mediating.suspend("expert opinion", file, by(MEDIATOR));
        Mediating.resume(file, by(MEDIATOR));

        // Then
        assertThat(file.state()).isEqualTo(FileState.SIGNED_IN);
    }
}
