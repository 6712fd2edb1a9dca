package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.domain.Fixture.MEDIATOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.by;
import static org.fengqiao.mediation.casefile.domain.Fixture.dispatch;
import static org.fengqiao.mediation.casefile.domain.Fixture.mediating;
import static org.fengqiao.mediation.casefile.domain.Fixture.oral;
import static org.fengqiao.mediation.casefile.domain.Fixture.signedBy;
import static org.fengqiao.mediation.casefile.domain.Fixture.written;
import static org.fengqiao.mediation.casefile.domain.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseNotSettled;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.problem.CommonProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettlingTest {

    @Test
    @DisplayName("人民调解法 30: an oral agreement takes effect when it is made")
    void shouldTakeEffectWhenAgreedOrally() {
        // Given
        CaseFile file = mediating();

        // When
        List<MediationEvent> events = Settling.agree(oral(), file, by(MEDIATOR));

        // Then
        assertThat(events).singleElement().isInstanceOfSatisfying(CaseSettled.class, e -> {
            assertThat(e.confirmable()).isFalse();
            assertThat(e.effectiveAt()).isEqualTo(Fixture.AT);
        });
        assertThat(file.state()).isEqualTo(FileState.SETTLED);
    }

    @Test
    @DisplayName("人民调解法 29: a written agreement waits for every signature and the seal")
    void shouldWaitForAllSignatures() {
        // Given
        CaseFile file = mediating();

        // When
        List<MediationEvent> draft = Settling.agree(signedBy(Set.of(1), true, false), file, by(MEDIATOR));

        // Then
        assertThat(draft).isEmpty();
        assertThat(file.state()).isEqualTo(FileState.MEDIATING);
        assertThat(Settling.missing(file)).containsExactly("party-2", "seal");
        assertThat(Settling.agree(written(), file, by(MEDIATOR))).hasSize(1);
        assertThat(Settling.missing(file)).isEmpty();
    }

    @Test
    @DisplayName("#52 an agreement about personal status (kind 01) can never be confirmed by a court")
    void shouldNotBeConfirmableForMarriage() {
        // Given
        CaseFile marriage = mediating(dispatch().kind("01"));
        CaseFile neighbours = mediating(dispatch().kind("02"));

        // When
        CaseSettled first =
                (CaseSettled) Settling.agree(written(), marriage, by(MEDIATOR)).getFirst();
        CaseSettled second = (CaseSettled)
                Settling.agree(written(), neighbours, by(MEDIATOR)).getFirst();

        // Then
        assertThat(first.confirmable()).isFalse();
        assertThat(second.confirmable()).isTrue();
    }

    @Test
    @DisplayName("人民调解法 26: a failure without telling the routes is not accepted")
    void shouldTellTheRoutes() {
        // Given
        CaseFile file = mediating();

        // When, Then
        assertRefused(CommonProblem.INVALID_FIELDS, () -> Settling.fail("no", List.of(), file, by(MEDIATOR)));
        assertThat(file.state()).isEqualTo(FileState.MEDIATING);
        assertThat(Settling.fail("no", List.of(Route.LITIGATION, Route.ARBITRATION), file, by(MEDIATOR)))
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseNotSettled.class, e -> assertThat(e.routes()).containsExactly("LITIGATION", "ARBITRATION"));
    }

    @Test
    @DisplayName("#52 an agreement takes effect neither before the first meeting nor in the future")
    void shouldRefuseImpossibleDates() {
        // Given
        CaseFile file = mediating();

        // When, Then
        assertRefused(
                CommonProblem.INVALID_FIELDS,
                () -> Settling.agree(effective(Instant.parse("2001-01-01T00:00:00Z")), file, by(MEDIATOR)));
        assertRefused(
                CommonProblem.INVALID_FIELDS,
                () -> Settling.agree(effective(Fixture.AT.minusSeconds(1)), file, by(MEDIATOR)));
        assertRefused(
                CommonProblem.INVALID_FIELDS,
                () -> Settling.agree(effective(Fixture.AT.plusSeconds(3600)), file, by(MEDIATOR)));
        assertThat(Settling.agree(effective(Fixture.AT), file, by(MEDIATOR))).hasSize(1);
    }

    private static Settling.Terms effective(Instant at) {
        return new Settling.Terms(AgreementForm.WRITTEN, Set.of(1, 2), true, true, at, true);
    }

    @Test
    @DisplayName("#32 a group's representatives sign for their side")
    void shouldLetRepresentativesSign() {
        // Given
        Parties parties = new Parties(List.of(
                new PartyRef(1, PartyRole.APPLICANT, false),
                new PartyRef(2, PartyRole.APPLICANT, true),
                new PartyRef(3, PartyRole.APPLICANT, true),
                new PartyRef(4, PartyRole.RESPONDENT, false)));

        // When
        List<Integer> signatories = parties.signatories();

        // Then
        assertThat(signatories).containsExactly(2, 3, 4);
        assertThat(parties.missingFrom(Set.of(2, 4))).containsExactly(3);
    }
}
