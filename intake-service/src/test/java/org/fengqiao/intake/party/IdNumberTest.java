package org.fengqiao.intake.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GB 11643 公民身份号码")
class IdNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    // The first two are the examples of the standard itself.
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x", "532601198002290015"})
    void shouldTakeNumbersThatFit(String number) {
        assertThat(IdNumber.isMeant(number)).isTrue();
        assertThat(IdNumber.isPossible(number, TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111111111111111111",
                "110105194912310021",
                "11010519491231003X",
                "11010519490231000X",
                "110105202603030005",
                "000000000000000001"
            })
    void shouldRefuseWrongCheckCharactersAndDates(String number) {
        assertThat(IdNumber.isMeant(number)).isTrue();
        assertThat(IdNumber.isPossible(number, TODAY)).isFalse();
    }

    @Test
    void shouldLeaveOtherPapersAlone() {
        assertThat(IdNumber.isMeant("E12345678")).isFalse();
        assertThat(IdNumber.isMeant("110105491231002")).isFalse();
        assertThat(IdNumber.isMeant(null)).isFalse();
    }
}
