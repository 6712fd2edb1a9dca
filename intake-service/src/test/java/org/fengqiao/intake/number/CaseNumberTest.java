package org.fengqiao.intake.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("#17 一案一码")
class CaseNumberTest {

    @Test
    void shouldNameCountyDayAndSerial() {
        // When
        CaseNumber number = CaseNumber.of("532601001001", LocalDate.of(2026, 5, 12), 42);

        // Then
        assertThat(number).hasToString("FQ532601-20260512-000042");
    }

    @Property
    void shouldReadBackEveryNumberItMakes(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long serial) {
        // Given
        CaseNumber number = CaseNumber.of("140802000000", LocalDate.of(2028, 2, 29), serial);

        // Then
        assertThat(CaseNumber.read(" " + number.value().toLowerCase(java.util.Locale.ROOT) + "\n"))
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FQ532601-20260512-00042",
                "FQ532601-20260231-000042",
                "FQ53260-20260512-000042",
                "FQ532601-20260512-000042' OR 1=1",
                "XX532601-20260512-000042",
                "FQ532601-20260512-0000000000042"
            })
    void shouldNotTakeAnythingElseForANumber(String typed) {
        assertThat(CaseNumber.read(typed)).isEmpty();
        assertThatThrownBy(() -> new CaseNumber(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
