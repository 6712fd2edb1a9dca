package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.domain.Fixture.CLERK;
import static org.fengqiao.mediation.casefile.domain.Fixture.COLLEAGUE;
import static org.fengqiao.mediation.casefile.domain.Fixture.DIRECTOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.MEDIATOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.PARTIES;
import static org.fengqiao.mediation.casefile.domain.Fixture.by;
import static org.fengqiao.mediation.casefile.domain.Fixture.closed;
import static org.fengqiao.mediation.casefile.domain.Fixture.dispatch;
import static org.fengqiao.mediation.casefile.domain.Fixture.oral;
import static org.fengqiao.mediation.casefile.domain.Fixture.policy;
import static org.fengqiao.mediation.casefile.domain.Fixture.routing;
import static org.fengqiao.mediation.casefile.domain.Fixture.settled;
import static org.fengqiao.mediation.casefile.domain.Fixture.verified;
import static org.fengqiao.mediation.casefile.domain.Fixture.written;
import static org.fengqiao.mediation.casefile.domain.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.MediationProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    @DisplayName("#10 nobody verifies what he mediated or settled himself")
    void shouldNotLetTheHandlerVerify() {
        // Given
        CaseFile file = settled(oral());

        // When, Then
        assertRefused(MediationProblem.VERIFIER_IS_HANDLER, () -> Closing.verify(true, Set.of(), file, by(MEDIATOR)));
        Closing.verify(true, Set.of(ClaimClass.REASONABLE), file, by(COLLEAGUE));
        assertThat(file.state()).isEqualTo(FileState.VERIFIED);
    }

    @Test
    @DisplayName("#10 nor does anyone who acted in the mediation: at a meeting, for a consent, in a draft")
    void shouldNotLetAnyoneWhoActedVerify() {
        // Given
        CaseFile recorded = mediatingExceptFor(f -> Mediating.meet(Fixture.meeting(), f, by(DIRECTOR)));
        CaseFile consented = mediatingExceptFor(f -> Mediating.consent(2, f, by(CLERK)));
        CaseFile drafted =
                mediatingExceptFor(f -> Settling.agree(Fixture.signedBy(Set.of(1), true, false), f, by(DIRECTOR)));

        // When, Then
        assertRefused(
                MediationProblem.VERIFIER_IS_HANDLER, () -> Closing.verify(true, Set.of(), recorded, by(DIRECTOR)));
        assertRefused(MediationProblem.VERIFIER_IS_HANDLER, () -> Closing.verify(true, Set.of(), consented, by(CLERK)));
        assertRefused(
                MediationProblem.VERIFIER_IS_HANDLER, () -> Closing.verify(true, Set.of(), drafted, by(DIRECTOR)));
        Closing.verify(true, Set.of(), recorded, by(COLLEAGUE));
    }

    /** Mediated and settled by the mediator, with one act by someone else. */
    private static CaseFile mediatingExceptFor(Consumer<CaseFile> act) {
        CaseFile file = Fixture.mediating();
        act.accept(file);
        Settling.agree(oral(), file, by(MEDIATOR));
        return file;
    }

    @Test
    @DisplayName("#10 #13 nor does whoever settled it at the window")
    void shouldNotLetTheWindowVerifyItself() {
        // Given
        CaseFile file = CaseFile.open(dispatch().settledBy("mediator.2").event(), PARTIES);
        Receiving.takeOver(file, routing());

        // When, Then
        assertRefused(MediationProblem.VERIFIER_IS_HANDLER, () -> Closing.verify(true, Set.of(), file, by(COLLEAGUE)));
        Closing.verify(true, Set.of(), file, by(DIRECTOR));
        assertThat(Closing.close(file, by(DIRECTOR))).hasSize(1);
    }

    @Test
    @DisplayName("#10 a result that does not stand goes back to the mediator")
    void shouldSendBack() {
        // Given
        CaseFile file = settled(oral());

        // When
        Closing.verify(false, Set.of(), file, by(COLLEAGUE));

        // Then
        assertThat(file.state()).isEqualTo(FileState.MEDIATING);
        assertThat(file.proceedings().result()).isNull();
    }

    @Test
    @DisplayName("人民调解法 27: an incomplete file is not closed, and says what it lacks")
    void shouldSayWhatIsMissing() {
        // Given
        CaseFile file = Fixture.signedIn();

        // When
        List<DossierItem> missing = DossierItem.missing(file, policy(Tier.TOWNSHIP));

        // Then
        assertThat(missing)
                .containsExactly(
                        DossierItem.CONSENTS, DossierItem.SESSION, DossierItem.RESULT, DossierItem.VERIFICATION);
        assertRefused(MediationProblem.FILE_INCOMPLETE, () -> Closing.close(file, by(DIRECTOR)));
    }

    @Test
    @DisplayName("人民调解法 27: what nobody can add later must be there before the result is verified")
    void shouldNotVerifyWhatCanNeverBeClosed() {
        // Given a village's file without a mediator
        CaseFile file = Fixture.signedIn();
        Mediating.refuseMediator(1, file, by(DIRECTOR));
        Settling.fail("stayed away", List.of(Route.LITIGATION), file, by(DIRECTOR));
        Act check = new Act(COLLEAGUE, Fixture.AT, policy(Tier.VILLAGE));

        // When, Then
        assertRefused(MediationProblem.FILE_INCOMPLETE, () -> Closing.verify(true, Set.of(), file, check));
        assertThat(DossierItem.missingBeforeVerification(file, policy(Tier.VILLAGE)))
                .containsExactly(DossierItem.RESPONSIBLE);
        Closing.verify(false, Set.of(), file, check);
        assertThat(file.state()).isEqualTo(FileState.MEDIATING);
    }

    @Test
    @DisplayName("人民调解法 17, 26: nobody can meet a party who stays away; the routes told are enough")
    void shouldCloseWhatFailedWithoutAMeeting() {
        // Given
        CaseFile file = Fixture.signedIn();
        Settling.fail("stayed away", List.of(Route.LITIGATION), file, by(MEDIATOR));
        Act check = new Act(COLLEAGUE, Fixture.AT, policy(Tier.VILLAGE));

        // When
        Closing.verify(true, Set.of(), file, check);
        Closing.close(file, new Act(DIRECTOR, Fixture.AT, policy(Tier.VILLAGE)));

        // Then
        assertThat(file.outcome()).isEqualTo(Outcome.UNSETTLED);
    }

    @Test
    @DisplayName("#10 doubts after the check send the result back as well")
    void shouldSendBackAVerifiedResult() {
        // Given
        CaseFile file = verified(oral());

        // When
        Closing.verify(false, Set.of(), file, by(COLLEAGUE));

        // Then
        assertThat(file.state()).isEqualTo(FileState.MEDIATING);
        assertThat(file.proceedings().result()).isNull();
    }

    @Test
    @DisplayName("#88 a township keeps the signed paper, a village does not have to")
    void shouldAskForTheSignedPaperByTier() {
        // Given
        CaseFile file = verified(written());

        // When
        List<DossierItem> township = DossierItem.missing(file, policy(Tier.TOWNSHIP));
        List<DossierItem> village = DossierItem.missing(file, policy(Tier.VILLAGE));

        // Then
        assertThat(township).containsExactly(DossierItem.SIGNED_AGREEMENT);
        assertThat(village).isEmpty();
        file.note(p -> p.with(DocumentKind.AGREEMENT));
        assertThat(Closing.close(file, by(DIRECTOR))).singleElement().isInstanceOf(CaseClosed.class);
    }

    @Test
    @DisplayName("#88 the signed paper of an agreement that was sent back is not that of the next one")
    void shouldAskForTheNextAgreementsPaper() {
        // Given
        CaseFile file = settled(written());
        Dossier.file(DocumentKind.AGREEMENT, file, by(CLERK));
        Dossier.file(DocumentKind.EVIDENCE, file, by(CLERK));

        // When
        Closing.verify(false, Set.of(), file, by(COLLEAGUE));
        Settling.agree(written(), file, by(MEDIATOR));
        Closing.verify(true, Set.of(), file, by(COLLEAGUE));

        // Then
        assertThat(file.proceedings().documents()).containsExactly(DocumentKind.EVIDENCE);
        assertRefused(MediationProblem.FILE_INCOMPLETE, () -> Closing.close(file, by(DIRECTOR)));
        Dossier.file(DocumentKind.AGREEMENT, file, by(CLERK));
        assertThat(Closing.close(file, by(DIRECTOR))).hasSize(1);
    }

    @Test
    @DisplayName("人民调解法 17: a refused mediation needs no session to be closed")
    void shouldCloseARefusedMediation() {
        // Given
        CaseFile file = Fixture.signedIn();
        Mediating.refuse(2, List.of(), file, by(MEDIATOR));
        Closing.verify(true, Set.of(), file, by(COLLEAGUE));

        // When
        Closing.close(file, by(DIRECTOR));

        // Then
        assertThat(file.outcome()).isEqualTo(Outcome.UNSETTLED);
    }

    @Test
    @DisplayName("#12 a dispute that comes back is mediated anew and needs a new meeting")
    void shouldReopen() {
        // Given
        CaseFile file = closed();

        // When
        Closing.reopen("again", file, by(DIRECTOR));

        // Then
        assertThat(file.state()).isEqualTo(FileState.MEDIATING);
        assertThat(file.outcome()).isNull();
        assertThat(DossierItem.missing(file, policy(Tier.TOWNSHIP)))
                .containsExactly(DossierItem.SESSION, DossierItem.RESULT, DossierItem.VERIFICATION);
    }

    @Test
    @DisplayName("#12 a reopening comes after its closing, whatever the machine's clock says")
    void shouldReopenAfterTheClosing() {
        // Given
        CaseFile file = closed();

        // When
        List<MediationEvent> events = Closing.reopen("again", file, Fixture.at(Fixture.AT.minusSeconds(60), DIRECTOR));

        // Then
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseReopened.class, e -> assertThat(e.at()).isAfter(Fixture.AT));
    }

    @Test
    @DisplayName("#12 a file that was withdrawn before anyone signed it in is taken up by its reopening")
    void shouldTakeUpByReopening() {
        // Given
        CaseFile file = Fixture.dispatched();
        Closing.withdraw("citizen", file, routing());

        // When
        Closing.reopen("again", file, by(DIRECTOR));

        // Then
        assertThat(DossierItem.missing(file, policy(Tier.TOWNSHIP))).doesNotContain(DossierItem.SIGN_IN);
    }

    @Test
    @DisplayName("#39 a further approach that joins while the file is being closed undoes that; the result stands")
    void shouldUndoTheClosingForWhatJoinedLate() {
        // Given
        CaseFile running = settled(oral());
        CaseFile file = closed();
        Closing.revisit(5, true, file, by(DIRECTOR));

        // When
        List<MediationEvent> events = Closing.joined(file, Fixture.at(Fixture.AT.minusSeconds(60), DIRECTOR));

        // Then
        assertThat(Closing.joined(running, routing())).isEmpty();
        assertThat(file.state()).isEqualTo(FileState.VERIFIED);
        assertThat(file.proceedings().result().outcome()).isEqualTo(Outcome.SETTLED);
        assertThat(file.proceedings().revisit()).isNull();
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseReopened.class, e -> assertThat(e.at()).isAfter(Fixture.AT));
        assertThat(Closing.close(file, by(DIRECTOR))).hasSize(1);
    }

    @Test
    @DisplayName("#39 what joined a file that was withdrawn is mediated")
    void shouldMediateWhatJoinedAWithdrawnFile() {
        // Given
        CaseFile file = settled(oral());
        Closing.withdraw("citizen", file, routing());

        // When
        Closing.joined(file, routing());

        // Then
        assertThat(file.state()).isEqualTo(FileState.MEDIATING);
    }

    @Test
    @DisplayName("#77 a revisit belongs to a closed case")
    void shouldRevisitAfterClosing() {
        // Given
        CaseFile open = settled(oral());
        CaseFile file = closed();

        // When
        Closing.revisit(5, true, file, by(DIRECTOR));

        // Then
        assertThat(file.proceedings().revisit().rating()).isEqualTo(5);
        assertRefused(MediationProblem.ILLEGAL_TRANSITION, () -> Closing.revisit(5, true, open, by(DIRECTOR)));
    }

    @Test
    @DisplayName("a withdrawal closes the file, once")
    void shouldCloseOnWithdrawal() {
        // Given
        CaseFile file = settled(oral());

        // When, Then
        assertThat(Closing.withdraw("citizen", file, routing())).hasSize(1);
        assertThat(file.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(Closing.withdraw("citizen", file, routing())).isEmpty();
    }

    @Test
    @DisplayName("#34 an assisting unit ends its own part")
    void shouldConcludeAssistance() {
        // Given
        CaseFile file = CaseFile.open(dispatch().assisting().event(), PARTIES);
        Receiving.signIn(file, by(MEDIATOR));

        // When
        Closing.concludeAssist(file, by(MEDIATOR));

        // Then
        assertThat(file.state()).isEqualTo(FileState.CLOSED);
        assertThat(file.outcome()).isNull();
        assertRefused(MediationProblem.ILLEGAL_TRANSITION, () -> Closing.close(file, by(DIRECTOR)));
    }
}
