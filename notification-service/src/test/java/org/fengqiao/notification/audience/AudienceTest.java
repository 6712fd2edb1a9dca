package org.fengqiao.notification.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.IntakeEvent.RegistrationNotAccepted;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MediationEvent.ConsentRecorded;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.Tier;
import org.fengqiao.notification.audience.CaseFacts.Holder;
import org.fengqiao.notification.audience.CaseFacts.Sender;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final String CASE = "FQ532601-20260302-000001";
    private static final String VILLAGE = "532601001001-VC";
    private static final String TOWNSHIP = "532601001000-TC";
    private static final String OTHER_TOWNSHIP = "532601002000-TC";
    private static final String COURT = "532601000000-PC";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final CaseFacts facts = new CaseFacts(
            CASE,
            "532601001001",
            VILLAGE,
            false,
            List.of(new Sender("hotline-12345", "12345", "GD1"), new Sender("portal-demo", null, null)),
            List.of(
                    new Holder(1, AssignmentRole.LEAD, VILLAGE, false),
                    new Holder(2, AssignmentRole.LEAD, TOWNSHIP, true)));

    private final CaseSignedIn signedIn = new CaseSignedIn(CASE, 2, Tier.TOWNSHIP, TOWNSHIP, "clerk", NOW);

    @Test
    @DisplayName("rule 7: whoever sent a case may follow it, and no other portal")
    void shouldTellEverySenderOfACase() {
        // When
        Audience audience = Audience.of(signedIn, facts);

        // Then
        assertThat(audience.includes(ScopeKey.sender("hotline-12345"))).isTrue();
        assertThat(audience.includes(ScopeKey.sender("service-account-portal-demo")))
                .isTrue();
        assertThat(audience.includes(ScopeKey.sender("portal-other"))).isFalse();
    }

    @Test
    void shouldNotTellSendersWhatUnitsSettleAmongThemselves() {
        // Given
        ConsentRecorded consent = new ConsentRecorded(CASE, 2, Tier.TOWNSHIP, TOWNSHIP, 1, false, "x", NOW);

        // When
        Audience audience = Audience.of(consent, facts);

        // Then
        assertThat(audience.keys()).noneMatch(k -> k.startsWith("sender:")).anyMatch(k -> k.equals("unit:" + TOWNSHIP));
    }

    @Test
    @DisplayName("#8 the unit of first contact stays in the picture, a former handler does not")
    void shouldTellTheUnitsConcerned() {
        // When
        Audience audience = Audience.of(signedIn, facts);

        // Then
        assertThat(audience.includes(ScopeKey.unit(TOWNSHIP))).isTrue();
        assertThat(audience.includes(ScopeKey.unit(VILLAGE))).isTrue();
        assertThat(audience.includes(ScopeKey.unit(OTHER_TOWNSHIP))).isFalse();
    }

    @Test
    void shouldTellAFormerHandlerOfTheHandOverOnly() {
        // Given
        CaseFacts moved = new CaseFacts(
                CASE,
                "532601001001",
                TOWNSHIP,
                false,
                List.of(),
                List.of(
                        new Holder(1, AssignmentRole.LEAD, VILLAGE, false),
                        new Holder(2, AssignmentRole.LEAD, TOWNSHIP, true)));
        CaseHandedOver handedOver = new CaseHandedOver(CASE, 1, Tier.VILLAGE, 2, Tier.TOWNSHIP, TOWNSHIP, NOW);

        // Then
        assertThat(Audience.of(handedOver, moved).includes(ScopeKey.unit(VILLAGE)))
                .isTrue();
        assertThat(Audience.of(signedIn, moved).includes(ScopeKey.unit(VILLAGE)))
                .isFalse();
    }

    @Test
    @DisplayName("rule 7: a supervisor sees the division that the place or the unit lies in, at every level above")
    void shouldTellSupervisorsOfTheirDivision() {
        // When
        Audience audience = Audience.of(signedIn, facts);

        // Then
        assertThat(List.of("530000000000", "532601000000", "532601001000", "532601001001"))
                .allMatch(division -> audience.includes(ScopeKey.division(division)));
        assertThat(List.of("532602000000", "532601002000", "532601001002"))
                .noneMatch(division -> audience.includes(ScopeKey.division(division)));
    }

    @Test
    @DisplayName("#46 a partner unit sees its own referrals and nothing else of the case")
    void shouldTellPartnersOfTheirReferrals() {
        // Given
        ReferralDeclined declined = new ReferralDeclined(
                CASE, 2, Tier.TOWNSHIP, "r1", PartnerChannel.COURT, COURT, "partner", "reason", NOW);

        // Then
        assertThat(Audience.of(declined, facts).includes(ScopeKey.partner(COURT)))
                .isTrue();
        assertThat(Audience.of(declined, facts).includes(ScopeKey.partner("532601000000-PO")))
                .isFalse();
        assertThat(Audience.of(signedIn, facts).keys()).noneMatch(k -> k.startsWith("partner:"));
    }

    @Test
    void shouldTellThePartnerThatMissedItsAnswer() {
        // Given
        ClockBreached breached = new ClockBreached(
                CASE, "c1", ClockKind.PARTNER_ANSWER, 2, Tier.TOWNSHIP, COURT, Consequence.DIRECTIVE, NOW, NOW);

        // When
        Audience audience = Audience.of(breached, facts);

        // Then
        assertThat(audience.includes(ScopeKey.partner(COURT))).isTrue();
        assertThat(audience.keys()).noneMatch(k -> k.startsWith("sender:"));
    }

    @Test
    void shouldTellUnitAndDivisionOfARefusedRegistration() {
        // Given
        RegistrationNotAccepted refused = new RegistrationNotAccepted(
                "r1", Channel.WINDOW, "K", "532601001001", TOWNSHIP, "reason", "route", NOW);

        // When
        Audience audience = Audience.of(refused, CaseFacts.none());

        // Then
        assertThat(audience.includes(ScopeKey.unit(TOWNSHIP))).isTrue();
        assertThat(audience.includes(ScopeKey.division("532601000000"))).isTrue();
        assertThat(audience.keys()).noneMatch(k -> k.startsWith("sender:") || k.startsWith("partner:"));
    }
}
