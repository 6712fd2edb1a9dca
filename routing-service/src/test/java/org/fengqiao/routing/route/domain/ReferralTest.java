package org.fengqiao.routing.route.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.ReferralAnswer.Answer;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;
import org.fengqiao.contracts.Tier;
import org.fengqiao.routing.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("#43-#46 referrals to partner units")
class ReferralTest {

    private RouteFixture given;

    @BeforeEach
    void aCaseIsOffered() {
        given = RouteFixture.heldBy(TestUnits.VC).released(MoveKind.REFERRAL);
    }

    @Test
    void shouldOfferTheCaseToTheNearestPartnerAndKeepTheHandler() {
        assertThat(given.told(RoutingEvent.ReferralOffered.class))
                .returns(TestUnits.COURT.code(), RoutingEvent.ReferralOffered::unit)
                .returns(TestUnits.VC.code(), RoutingEvent.ReferralOffered::fromUnit)
                .returns("sealed", RoutingEvent.ReferralOffered::sealed);
        assertThat(given.route.state().handler()).isEqualTo(TestUnits.VC.code());
        assertThat(offer().steps()).singleElement().returns(ReferralState.OFFERED, ReferralStep::state);
    }

    @Test
    void shouldMakeThePartnerTheHandlerFromAcceptanceToConclusion() {
        // When
        given.answered(Answer.ACCEPT);

        // Then
        assertThat(given.route.state().handler()).isEqualTo(TestUnits.COURT.code());

        // When
        given.answered(Answer.ACCEPT);

        // Then
        assertThat(given.last.applied()).isFalse();

        // When
        given.answered(Answer.CONCLUDE);

        // Then
        assertThat(given.told(ReferralConcluded.class))
                .returns(ReferralOutcome.SETTLED, ReferralConcluded::outcome)
                .returns("result", ReferralConcluded::sealed);
        assertThat(given.route.state().handler()).isEqualTo(TestUnits.VC.code());
        assertThat(offer().steps())
                .extracting(ReferralStep::state)
                .containsExactly(ReferralState.OFFERED, ReferralState.ACCEPTED, ReferralState.CONCLUDED);
    }

    @Test
    void shouldGiveTheCaseBackWhenThePartnerReturnsIt() {
        // When
        given.answered(Answer.ACCEPT).answered(Answer.RETURN);

        // Then
        assertThat(given.toldTypes()).containsExactly("ReferralReturned");
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONCLUDE", "RETURN"})
    void shouldPassOverAnEndWithoutABeginning(Answer answer) {
        // When
        given.answered(answer);

        // Then
        assertThat(given.last.applied()).isFalse();
        assertThat(offer().state()).isEqualTo(ReferralState.OFFERED);
    }

    @Test
    void shouldDeclineForAPartnerThatDoesNotAnswer() {
        // When
        given.on(new Signal.PartnerSilent(1, "PARTNER_ANSWER/1/another"));

        // Then
        assertThat(given.last.applied()).isFalse();

        // When
        given.on(new Signal.PartnerSilent(1, "PARTNER_ANSWER/1/" + offer().id()));

        // Then
        assertThat(given.told(ReferralDeclined.class)).returns(SystemReason.ACCOUNT, ReferralDeclined::by);
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);

        // When
        given.answered(Answer.ACCEPT);

        // Then
        assertThat(given.last.applied()).isFalse();
    }

    @Test
    void shouldOfferAgainAfterADecline() {
        // When
        given.answered(Answer.DECLINE).released(MoveKind.REFERRAL).answered(Answer.ACCEPT);

        // Then
        assertThat(given.route.referrals())
                .extracting(Referral::state)
                .containsExactly(ReferralState.DECLINED, ReferralState.ACCEPTED);
    }

    @Test
    void shouldRefuseTheMoveWhereThereIsNoPartner() {
        // Given
        var alone = RouteFixture.heldBy(TestUnits.VC);
        alone.units = TestUnits.network(TestUnits.VC);

        // When
        alone.released(MoveKind.REFERRAL);

        // Then
        assertThat(alone.told(MoveRefused.class).reason()).isEqualTo(SystemReason.NO_PARTNER.text());
    }

    @Test
    void shouldTakeTheOfferBackWhenTheLimitPasses() {
        // When
        given.on(RouteFixture.overdue(1));

        // Then
        assertThat(given.toldTypes()).containsExactly("ReferralDeclined", "CaseRecalled");
        assertThat(offer().state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(given.status()).isEqualTo(RouteStatus.RECALLING);
    }

    @Test
    void shouldFollowAMissedLimitWhenThePartnerGivesTheCaseBackUnfinished() {
        // When
        given.answered(Answer.ACCEPT).on(RouteFixture.overdue(1));

        // Then
        assertThat(given.last.applied()).isTrue();
        assertThat(given.last.events()).isEmpty();

        // When
        given.answered(Answer.RETURN);

        // Then
        assertThat(given.toldTypes()).containsExactly("ReferralReturned", "CaseRecalled");
    }

    @Test
    void shouldFollowAMissedLimitWhenThePartnerDoesNotSettleTheCase() {
        // When
        given.answered(Answer.ACCEPT).on(RouteFixture.overdue(1));
        given.on(new Signal.PartnerAnswered(
                offer().id(), Answer.CONCLUDE, ReferralOutcome.NOT_SETTLED, "partner", null, null));

        // Then
        assertThat(given.toldTypes()).containsExactly("ReferralConcluded", "CaseRecalled");
        assertThat(given.status()).isEqualTo(RouteStatus.RECALLING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("#29 an order takes the case back from a partner that does nothing, also where its limit has passed")
    void shouldTakeTheCaseBackWhenItIsLifted(boolean overdue) {
        // Given
        given.answered(Answer.ACCEPT);
        if (overdue) {
            given.on(RouteFixture.overdue(1));
        }

        // When
        given.on(new Signal.Lifted(Tier.COUNTY, true, "supervisor", "r"));

        // Then
        assertThat(given.toldTypes()).containsExactly("ReferralReturned", "CaseRecalled");
        assertThat(given.told(ReferralReturned.class)).returns(SystemReason.ACCOUNT, ReferralReturned::by);
        assertThat(given.told(CaseRecalled.class)).returns(MoveReason.ESCALATION_ORDERED, CaseRecalled::reason);
        assertThat(offer().state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(given.route.state().handler()).isEqualTo(TestUnits.VC.code());

        // When
        given.answered(Answer.CONCLUDE);

        // Then
        assertThat(given.last.applied()).isFalse();

        // When
        given.released(MoveKind.RECALL);

        // Then
        assertThat(given.told(CaseDispatched.class)).returns(TestUnits.CC.code(), CaseDispatched::unit);
    }

    @Test
    void shouldEndTheReferralWhenTheApplicantWithdraws() {
        // When
        given.noted(NoteKind.WITHDRAWAL);

        // Then
        assertThat(given.toldTypes()).containsExactly("ReferralDeclined", "NoteForwarded");

        // Given
        var accepted =
                RouteFixture.heldBy(TestUnits.VC).released(MoveKind.REFERRAL).answered(Answer.ACCEPT);

        // When
        accepted.noted(NoteKind.WITHDRAWAL);

        // Then
        assertThat(accepted.toldTypes()).containsExactly("ReferralReturned", "NoteForwarded");
        assertThat(accepted.route.referrals().getFirst().state()).isEqualTo(ReferralState.WITHDRAWN);
    }

    private Referral offer() {
        return given.route.referrals().getFirst();
    }
}
