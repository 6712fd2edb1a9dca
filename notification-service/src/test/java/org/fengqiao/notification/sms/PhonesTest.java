package org.fengqiao.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @Test
    void shouldTellApplicantsOnlyAndEachTelephoneOnce() {
        // Given
        SealedCase content = content(
                party(1, PartyRole.APPLICANT, "13800000001", false),
                party(2, PartyRole.APPLICANT, "+86 138-0000-0001", false),
                party(3, PartyRole.RESPONDENT, "13800000002", false),
                party(4, PartyRole.APPLICANT, null, false));

        // When
        List<String> phones = Phones.of(content);

        // Then
        assertThat(phones).containsExactly("13800000001");
    }

    @Test
    @DisplayName("#32 信访工作条例 20: a group is told through its representatives, five at most")
    void shouldTellRepresentativesFirstAndFiveAtMost() {
        // Given
        SealedCase content = content(IntStream.range(0, 9)
                .mapToObj(i -> party(i, PartyRole.APPLICANT, "1380000000" + i, i >= 4))
                .toArray(SealedParty[]::new));

        // When
        List<String> phones = Phones.of(content);

        // Then
        assertThat(phones).hasSize(5).startsWith("13800000004", "13800000005").doesNotContain("13800000000");
    }

    @ParameterizedTest
    @CsvSource({"13812345678", "8613812345678", "+8613812345678", "138 1234 5678", "138-1234-5678"})
    void shouldReadMobileNumbers(String phone) {
        assertThat(Phones.mobile(phone)).contains("13812345678");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0876-2123456", "12345", "无", "138123456789", "23812345678"})
    void shouldPassOverWhatTakesNoMessages(String phone) {
        assertThat(Phones.mobile(phone)).isEmpty();
    }

    private static SealedCase content(SealedParty... parties) {
        return new SealedCase("t", "t", null, List.of(parties));
    }

    private static SealedParty party(int no, PartyRole role, String phone, boolean representative) {
        return new SealedParty(no, role, PartyKind.PERSON, "n", null, phone, null, 1, representative);
    }
}
