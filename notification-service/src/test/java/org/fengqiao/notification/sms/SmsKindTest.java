package org.fengqiao.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.notification.audience.CaseFacts;
import org.fengqiao.notification.audience.CaseFacts.Holder;
import org.fengqiao.notification.template.Language;
import org.fengqiao.notification.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmsKindTest {

    private static final String UNIT = "532601001000-TC";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final CaseFacts facts = new CaseFacts(
            "FQ1", "532601001001", UNIT, false, List.of(), List.of(new Holder(2, AssignmentRole.ASSIST, UNIT, true)));

    @ParameterizedTest
    @EnumSource(SmsKind.class)
    void shouldHaveATextForEverythingAndANeutralOneForConfidentialCases(SmsKind kind) {
        // When
        Templates templates = Templates.shipped();

        // Then
        assertThat(templates
                        .get(kind.template(false), templates.current(), Language.ZH)
                        .text())
                .isNotBlank();
        assertThat(kind.template(true)).startsWith("sms.confidential-");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void shouldTellHowACaseEnded(Outcome outcome) {
        // Given
        CaseClosed closed = new CaseClosed("FQ1", 1, Tier.TOWNSHIP, UNIT, outcome, "x", NOW);

        // Then
        assertThat(SmsKind.of(closed, facts)).contains(SmsKind.valueOf("CLOSED_" + outcome));
    }

    @Test
    void shouldNotDisturbCitizensWithTheRest() {
        assertThat(SmsKind.of(new CaseSignedIn("FQ1", 1, Tier.TOWNSHIP, UNIT, "x", NOW), facts))
                .isEmpty();
        assertThat(SmsKind.of(
                        new CaseSettled("FQ1", 2, Tier.TOWNSHIP, UNIT, AgreementForm.ORAL, false, NOW, "x", NOW),
                        facts))
                .isEmpty();
    }
}
