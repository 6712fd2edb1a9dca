package org.fengqiao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "58030", "25006"})
    @DisplayName("a database that is away, full or read-only is waited for: no record is given up for that")
    void shouldWaitForADatabaseThatIsAway(String state) {
        assertThat(Failures.isPassing(new RuntimeException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22008", "42P01"})
    void shouldNotWaitForWhatDoesNotPass(String state) {
        assertThat(Failures.isPassing(new RuntimeException(new SQLException("", state))))
                .isFalse();
    }

    @Test
    @DisplayName(
            "a commit that was cut off is tried again: nobody knows whether it took effect, and nothing is done twice")
    void shouldTryAgainWhereACommitWasCutOff() {
        assertThat(Failures.isPassing(new IllegalStateException(new RollbackException())))
                .isTrue();
    }

    @Test
    @DisplayName("a commit that the database refused for good is not tried again for ever")
    void shouldNotTryAgainWhatACommitShowedToBeImpossible() {
        var refused = new RollbackException();
        refused.initCause(new SQLException("", "22001"));

        assertThat(Failures.isPassing(new IllegalStateException(refused))).isFalse();
    }
}
