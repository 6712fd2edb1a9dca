package org.fengqiao.intake.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.intake.party.PartyFixture.applicant;
import static org.fengqiao.intake.party.PartyFixture.respondent;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.SortedSet;
import org.fengqiao.platform.crypto.Vault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("#39 重复反映的识别")
class FingerprintsTest {

    private final Fingerprints fingerprints =
            new Fingerprints(new Vault("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", new ObjectMapper()));

    @Test
    void shouldKnowAPersonAgainByIdentityNumber() {
        assertThat(of("李大山", "53260119800101123x", null)).isEqualTo(of("李 大山", "53260119800101123X", null));
    }

    @Test
    void shouldKnowAPersonAgainByNameAndTelephone() {
        assertThat(of("李大山", null, "138 0000 0001")).isEqualTo(of("李大山", null, "+86-13800000001"));
    }

    @Test
    void shouldShareAFingerprintWhenOnlyTheTelephoneIsKnownTheSecondTime() {
        assertThat(of("李大山", "532601198001011234", "13800000001")).containsAll(of("李大山", null, "13800000001"));
    }

    @Test
    void shouldNotTakeTwoPeopleWithOneTelephoneForOne() {
        assertThat(of("李大山", null, "13800000001")).doesNotContainAnyElementsOf(of("李小山", null, "13800000001"));
    }

    @Test
    void shouldNeverTakeANameAloneForAPerson() {
        assertThat(of("李大山", null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-----", "     ", "(---)", "00000", "1111111", "12"})
    @DisplayName("a placeholder stands for nobody")
    void shouldNotTakeAPlaceholderForAPerson(String placeholder) {
        assertThat(of("李大山", placeholder, placeholder)).isEmpty();
    }

    @Test
    void shouldNotRecogniseRespondents() {
        assertThat(fingerprints.ofApplicants(List.of(respondent()))).isEmpty();
    }

    @Test
    void shouldNotContainWhatTheyAreMadeFrom() {
        assertThat(of("李大山", "532601198001011234", "13800000001"))
                .allSatisfy(f -> assertThat(f).matches("[0-9a-f]{64}"));
    }

    private SortedSet<String> of(String name, String idNumber, String phone) {
        return fingerprints.ofApplicants(List.of(applicant(name, idNumber, phone)));
    }
}
