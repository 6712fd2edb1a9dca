package org.fengqiao.intake.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.intake.guard.Guesses.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("查询码防猜测: 猜测者挡不住持正确查询码的人")
class GuessesTest extends IntakeTest {

    private static final ClientAddress HOLDER = ClientAddress.of("198.51.100.7");

    @Inject
    Guesses guesses;

    private String caseNo;

    @BeforeEach
    void takeAnotherCase() {
        caseNo = UUID.randomUUID().toString();
        clock.advance(Duration.ofMinutes(16));
    }

    @Test
    @DisplayName("别处输错再多，持码人仍可查询")
    void shouldLetTheHolderInWhateverOthersGetWrong() {
        // Given
        ClientAddress guesser = ClientAddress.of("203.0.113.9");
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(guesser, false)).isInstanceOf(Outcome.Wrong.class);
        }

        // Then
        assertThat(attempt(guesser, false)).isInstanceOf(Outcome.TooMany.class);
        assertThat(attempt(HOLDER, true)).isInstanceOf(Outcome.Right.class);
    }

    @Test
    @DisplayName("一处的许多地址合并计数")
    void shouldCountTheAddressesOfASiteTogether() {
        // Given
        for (int i = 0; i < 25; i++) {
            assertThat(attempt(ClientAddress.of("2001:db8:7:%x::1".formatted(i / 5)), false))
                    .isInstanceOf(Outcome.Wrong.class);
        }

        // Then
        assertThat(attempt(ClientAddress.of("2001:db8:7:99::1"), false)).isInstanceOf(Outcome.TooMany.class);
        assertThat(attempt(HOLDER, true)).isInstanceOf(Outcome.Right.class);
    }

    @Test
    @DisplayName("大规模猜测时全案放慢，此前查询过的地址不受影响")
    void shouldSlowTheCaseDownButNotWhoShowedTheRightCodeBefore() {
        // Given
        assertThat(attempt(HOLDER, true)).isInstanceOf(Outcome.Right.class);
        for (int i = 0; i < 1000; i++) {
            ClientAddress one = ClientAddress.of("10.%d.%d.%d".formatted(i / 250, i / 25 % 10, 1 + i % 25 / 5));
            assertThat(attempt(one, false)).isInstanceOf(Outcome.Wrong.class);
        }

        // Then
        assertThat(attempt(ClientAddress.of("192.0.2.1"), false)).isInstanceOf(Outcome.TooMany.class);
        assertThat(attempt(ClientAddress.of("192.0.2.1"), true)).isInstanceOf(Outcome.TooMany.class);
        assertThat(attempt(HOLDER, true)).isInstanceOf(Outcome.Right.class);
        clock.advance(Duration.ofMinutes(15));
        assertThat(attempt(ClientAddress.of("192.0.2.1"), true)).isInstanceOf(Outcome.Right.class);
    }

    private Outcome attempt(ClientAddress address, boolean right) {
        return guesses.attempt(caseNo, address, () -> right);
    }
}
