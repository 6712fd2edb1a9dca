package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.domain.Fixture.CLERK;
import static org.fengqiao.mediation.casefile.domain.Fixture.DIRECTOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.PARTIES;
import static org.fengqiao.mediation.casefile.domain.Fixture.by;
import static org.fengqiao.mediation.casefile.domain.Fixture.dispatch;
import static org.fengqiao.mediation.casefile.domain.Fixture.dispatched;
import static org.fengqiao.mediation.casefile.domain.Fixture.routing;
import static org.fengqiao.mediation.casefile.domain.Refusals.assertRefused;

import java.util.List;
import java.util.UUID;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.MediationEvent.MediatorAssigned;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.mediation.casefile.domain.Request.Wish;
import org.fengqiao.mediation.casefile.domain.Result.Origin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceivingTest {

    @Test
    @DisplayName("#6 a unit handles the case as soon as its file exists")
    void shouldSayThatTheFileExists() {
        // Given
        CaseFile file = dispatched();

        // When
        List<MediationEvent> events = Receiving.takeOver(file, routing());

        // Then
        assertThat(events).singleElement().isInstanceOf(CaseTakenOver.class);
        assertThat(file.state()).isEqualTo(FileState.DISPATCHED);
    }

    @Test
    @DisplayName("#7 a fallback owner who was named while the case was on its way holds it if it stays")
    void shouldFallBackWhenTheCaseStays() {
        // Given
        CaseFile file = dispatched();
        Requesting.ask(
                UUID.randomUUID(), new Wish(RequestKind.RETURN, "not ours", null, null, null), file, by(DIRECTOR));
        var refusal = new MoveRefused(
                file.caseNo(), 1, Tier.TOWNSHIP, MoveKind.RETURN, false, "supervisor", "yours", Fixture.AT);

        // When
        var onTheWay = Receiving.fallBackTo("secretary", file, routing());
        var whenItStays = Moving.refused(refusal, file, routing());

        // Then
        assertThat(onTheWay).isEmpty();
        assertThat(whenItStays).hasExactlyElementsOfTypes(CaseSignedIn.class, MediatorAssigned.class);
        assertThat(file.state()).isEqualTo(FileState.SIGNED_IN);
        assertThat(file.mediator()).isEqualTo("secretary");
    }

    @Test
    @DisplayName("#13 what was settled at the window only waits for its verification")
    void shouldBeginSettledWhenSettledOnTheSpot() {
        // Given
        CaseFile file = CaseFile.open(dispatch().settledBy("clerk.window").event(), PARTIES);

        // When
        List<MediationEvent> events = Receiving.takeOver(file, routing());

        // Then
        assertThat(events).hasExactlyElementsOfTypes(CaseTakenOver.class, CaseSignedIn.class, CaseSettled.class);
        assertThat(file.state()).isEqualTo(FileState.SETTLED);
        assertThat(file.proceedings().result().origin()).isEqualTo(Origin.ON_SPOT);
        assertThat(file.proceedings().result().outcome()).isEqualTo(Outcome.SETTLED);
    }

    @Test
    @DisplayName("a case that moved on was not settled at the window after all")
    void shouldNotInheritAnOldSettlement() {
        // Given
        CaseFile file =
                CaseFile.open(dispatch().settledBy("clerk.window").hop(2).event(), PARTIES);

        // When
        Receiving.takeOver(file, routing());

        // Then
        assertThat(file.state()).isEqualTo(FileState.DISPATCHED);
    }

    @Test
    @DisplayName("#1 the pick-up is noted with who and when")
    void shouldSignIn() {
        // Given
        CaseFile file = dispatched();

        // When
        List<MediationEvent> events = Receiving.signIn(file, by(CLERK));

        // Then
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseSignedIn.class, e -> assertThat(e.by()).isEqualTo("clerk"));
        assertThat(file.state()).isEqualTo(FileState.SIGNED_IN);
    }

    @Test
    @DisplayName("a second sign-in is refused with what is allowed")
    void shouldRefuseASecondSignIn() {
        // Given
        CaseFile file = Fixture.signedIn();

        // When, Then
        assertRefused(MediationProblem.ILLEGAL_TRANSITION, () -> Receiving.signIn(file, by(CLERK)));
        assertThat(file.allowed(routing().policy()))
                .contains("sessions", "failure")
                .doesNotContain("sign-in");
    }

    @Test
    @DisplayName("#7 #30 a case that nobody picked up is held by the fallback owner in person")
    void shouldFallBackToTheOwner() {
        // Given
        CaseFile file = dispatched();

        // When
        Receiving.fallBackTo("director", file, routing());

        // Then
        assertThat(file.state()).isEqualTo(FileState.SIGNED_IN);
        assertThat(file.mediator()).isEqualTo("director");
    }
}
