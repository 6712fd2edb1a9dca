package org.fengqiao.intake.querycode;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("查询码 (信访事项网上办理: 凭码查询)")
class QueryCodeTest {

    @Property
    void shouldReadBackACodeHoweverItIsTyped(@ForAll long seed) {
        // Given
        QueryCode code = QueryCode.random(new Random(seed));
        String typed = code.value().substring(0, 4).toLowerCase(Locale.ROOT) + " - "
                + code.value().substring(4) + " ";

        // Then
        assertThat(QueryCode.read(typed)).contains(code);
    }

    @Test
    void shouldUseNoCharactersThatCanBeTakenForOneAnother() {
        assertThat(QueryCode.ALPHABET).doesNotContain("0", "O", "1", "I", "L", "2", "Z", "5", "S", "8", "B");
        assertThat(QueryCode.ALPHABET.chars().distinct().count()).isEqualTo(QueryCode.ALPHABET.length());
    }

    @Test
    void shouldHardlyEverRepeat() {
        // Given
        SecureRandom random = new SecureRandom();
        Set<QueryCode> seen = new HashSet<>();

        // When
        for (int i = 0; i < 10_000; i++) {
            seen.add(QueryCode.random(random));
        }

        // Then
        assertThat(seen).hasSizeGreaterThanOrEqualTo(9_999);
    }

    @Test
    void shouldNotShowItselfInALog() {
        QueryCode code = new QueryCode("7KQ4MXHN");

        assertThat(code.toString()).doesNotContain("7KQ4MXHN");
    }

    @Test
    void shouldNotTakeAnythingElseForACode() {
        assertThat(QueryCode.read("7KQ4MXH")).isEmpty();
        assertThat(QueryCode.read("7KQ4MXHO")).isEmpty();
        assertThat(QueryCode.read("7KQ4MXHN3")).isEmpty();
    }
}
