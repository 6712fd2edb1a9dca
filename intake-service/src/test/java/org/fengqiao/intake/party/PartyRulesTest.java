package org.fengqiao.intake.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.intake.party.PartyFixture.applicant;
import static org.fengqiao.intake.party.PartyFixture.group;
import static org.fengqiao.intake.party.PartyFixture.representative;
import static org.fengqiao.intake.party.PartyFixture.respondent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fengqiao.intake.party.PartyRules.Breach;
import org.fengqiao.intake.party.PartyRules.Rule;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("#32 当事人与代表 (信访工作条例 20)")
class PartyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void shouldAskForAnApplicant() {
        assertThat(PartyRules.check(List.of(respondent()), TODAY))
                .containsExactly(breach("parties", Rule.APPLICANT_MISSING));
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, false"})
    void shouldAllowAtMostFiveRepresentatives(int representatives, boolean allowed) {
        // Given
        List<SealedParty> parties = new ArrayList<>(Collections.nCopies(representatives, representative()));
        parties.add(group(30));

        // Then
        assertThat(PartyRules.check(parties, TODAY).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void shouldNotCallFourPersonsAGroup(int persons, boolean allowed) {
        assertThat(PartyRules.check(List.of(group(persons)), TODAY).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void shouldNameEveryBreachAtOnce() {
        // Given
        var several = new SealedParty(1, PartyRole.APPLICANT, PartyKind.PERSON, "李大山", null, null, null, 3, false);
        var speaker = new SealedParty(2, PartyRole.RESPONDENT, PartyKind.PERSON, "王五", null, null, null, 1, true);
        var crowd = new SealedParty(3, PartyRole.APPLICANT, PartyKind.GROUP, "业主", null, null, null, 9, true);

        // Then
        assertThat(PartyRules.check(List.of(several, speaker, crowd), TODAY))
                .containsExactly(
                        breach("parties[0].persons", Rule.PERSONS_ONLY_FOR_GROUPS),
                        breach("parties[1].representative", Rule.REPRESENTATIVE_IS_RESPONDENT),
                        breach("parties[2].representative", Rule.REPRESENTATIVE_IS_GROUP));
    }

    @Test
    void shouldAcceptAnOrdinaryApproach() {
        assertThat(PartyRules.check(List.of(applicant(), respondent()), TODAY)).isEmpty();
    }

    private static Breach breach(String field, Rule rule) {
        return new Breach(field, rule);
    }
}
