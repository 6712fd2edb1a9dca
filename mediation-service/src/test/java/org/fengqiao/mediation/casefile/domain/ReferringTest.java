package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.domain.Fixture.AT;
import static org.fengqiao.mediation.casefile.domain.Fixture.COLLEAGUE;
import static org.fengqiao.mediation.casefile.domain.Fixture.DIRECTOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.MEDIATOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.by;
import static org.fengqiao.mediation.casefile.domain.Fixture.mediating;
import static org.fengqiao.mediation.casefile.domain.Fixture.routing;
import static org.fengqiao.mediation.casefile.domain.Fixture.signedBy;
import static org.fengqiao.mediation.casefile.domain.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.mediation.casefile.domain.Request.Wish;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReferringTest {

    private static final String CASE = "FQ532601-20260302-000001";

    @Test
    @DisplayName("#44 what a partner settles comes back to be verified here")
    void shouldVerifyWhatAPartnerSettled() {
        // Given
        CaseFile file = referred();

        // When
        var events = Referring.concluded(concluded(ReferralOutcome.SETTLED), file, routing());

        // Then
        assertThat(events).singleElement().isInstanceOf(CaseSettled.class);
        Closing.verify(true, Set.of(), file, by(COLLEAGUE));
        assertThat(Closing.close(file, by(DIRECTOR))).hasSize(1);
    }

    @Test
    @DisplayName("#52 a draft that a partner's result overtook never took effect, and no court confirms it")
    void shouldNotConfirmADraftThatWasOvertaken() {
        // Given
        CaseFile file = mediating();
        Settling.agree(signedBy(Set.of(1), true, false), file, by(MEDIATOR));
        refer(file);
        accept(file);
        Referring.concluded(concluded(ReferralOutcome.SETTLED), file, routing());

        // When, Then
        assertRefused(MediationProblem.NOT_CONFIRMABLE, () -> Confirming.apply(List.of(1, 2), file, by(DIRECTOR)));
    }

    @Test
    @DisplayName("#40 what a court takes into its procedure ends here with that route")
    void shouldEndWhenTakenIntoProcedure() {
        // Given
        CaseFile file = referred();

        // When
        Referring.concluded(concluded(ReferralOutcome.TAKEN_INTO_PROCEDURE), file, routing());

        // Then
        assertThat(file.state()).isEqualTo(FileState.UNSETTLED);
        assertThat(file.proceedings().result().routes()).containsExactly(Route.LITIGATION);
    }

    @Test
    @DisplayName("#46 a declined or returned referral goes on here")
    void shouldGoOnAfterADeclinedReferral() {
        // Given
        CaseFile declined = mediating();
        refer(declined);
        CaseFile returned = referred();

        // When
        Referring.declined(declined, routing());
        Referring.returned(returned, routing());

        // Then
        assertThat(declined.state()).isEqualTo(FileState.MEDIATING);
        assertThat(returned.state()).isEqualTo(FileState.MEDIATING);
    }

    @Test
    @DisplayName("#29 an order that waited for the partner is carried out when the partner does not settle")
    void shouldGoUpAfterThePartnerDidNotSettle() {
        // Given
        CaseFile file = referred();
        Referring.concluded(concluded(ReferralOutcome.NOT_SETTLED), file, routing());
        var order = new CaseRecalled(CASE, 1, Tier.TOWNSHIP, MoveReason.ESCALATION_ORDERED, "supervisor", "lift", AT);

        // When
        var events = Moving.recall(order, file, routing());

        // Then
        assertThat(events).singleElement().isInstanceOf(CaseReleased.class);
        assertThat(file.state()).isEqualTo(FileState.MOVING);
    }

    private static CaseFile referred() {
        CaseFile file = mediating();
        refer(file);
        accept(file);
        return file;
    }

    private static void accept(CaseFile file) {
        Referring.accepted(
                new ReferralAccepted(
                        CASE, 1, Tier.TOWNSHIP, "r1", PartnerChannel.COURT, "532601000000-PC", "partner", AT),
                file,
                routing());
    }

    private static void refer(CaseFile file) {
        Requesting.ask(
                UUID.randomUUID(),
                new Wish(RequestKind.REFERRAL, "why", PartnerChannel.COURT, null, null),
                file,
                by(DIRECTOR));
    }

    private static ReferralConcluded concluded(ReferralOutcome outcome) {
        return new ReferralConcluded(
                CASE, 1, Tier.TOWNSHIP, "r1", PartnerChannel.COURT, "532601000000-PC", outcome, "partner", AT, null);
    }
}
