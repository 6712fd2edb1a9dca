package org.fengqiao.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "530000000000, 53",
        "532600000000, 5326",
        "532601000000, 532601",
        "532601001000, 532601001",
        "532601001001, 532601001001"
    })
    void shouldDropTrailingGroups(String division, String prefix) {
        assertThat(Scope.prefix(division)).isEqualTo(prefix);
    }

    @Test
    void shouldCoverOnlyWhatLiesInside() {
        assertThat(Scope.covers("532601001000", "532601001200")).isTrue();
        assertThat(Scope.covers("532601001000", "532601002200")).isFalse();
        assertThat(Scope.covers("532601001001", "532601001000")).isFalse();
        assertThat(Scope.covers(null, "532601001000")).isFalse();
        assertThat(Scope.covers("53", "532601001000")).isFalse();
    }
}
